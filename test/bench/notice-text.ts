import { mulberry32 } from './mulberry32.ts'

const PLACES = ['云汀市', '临砚区', '青屿县', '松陂县', '望棠市', '澄塘区'] as const
const BODIES = [
  '水务局',
  '城市景观服务局',
  '文旅融合促进局',
  '粮食物流局',
  '乡村道路养护局',
  '公共资源服务中心',
] as const
const ASPECTS = [
  '贯彻落实上级决策部署方面',
  '落实全面从严治党责任方面',
  '落实新时代党的组织路线方面',
  '落实巡察和审计整改方面',
] as const
const SUBJECTS = [
  '公务用车',
  '借调人员',
  '会议制度',
  '合同管理',
  '固定资产',
  '党费收缴',
  '工程招投标',
  '干部轮岗',
] as const
const FAULTS = ['管理不规范', '台账不完整', '制度执行不到位', '监督不够有力', '长期未清理'] as const
const ACTS = [
  '召开专题会议研究整改措施，明确责任人和完成时限',
  '修订《内部管理办法》，新建制度3项，废止2项',
  '组织专项检查2次，发现问题12个，均已整改到位',
  '追回资金3.6万元，约谈相关责任人4人次',
  '开展业务培训，参加人员90多人次，测试合格率100%',
] as const
const STATUS = [
  '已完成整改。',
  '整改基本完成。',
  '正在整改，计划年底前完成。',
  '取得阶段性成效，长期坚持。',
  '',
] as const
const NUMERALS = '一二三四五六七八九十'

/** The text of an invented notice of about `items` items, some 300 characters each; the same seed gives the same text. */
export function inventNoticeText(seed: number, items = 24): string {
  const random = mulberry32(seed)
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const place = one(PLACES)
  const agency = `${place}${one(BODIES)}`
  const day = (): string => `${String(6 + Math.floor(random() * 6))}月${String(1 + Math.floor(random() * 28))}日`
  const lines = [
    `中共${agency}党组关于巡察整改进展情况的通报（虚构${String(seed)}）`,
    `根据${place}委统一部署，2022年3月1日至4月30日，${place}委第${one([...'一二三四'])}巡察组对${agency}党组进行了巡察。` +
      `2022年${day()}，巡察组反馈了巡察意见，共指出${String(ASPECTS.length)}个方面${String(items)}个问题。现将整改进展情况予以公布。`,
    '一、巡察整改工作组织情况',
    `${agency}党组高度重视，成立整改领导小组，先后召开会议${String(2 + Math.floor(random() * 8))}次。`,
    '二、巡察反馈问题整改情况',
  ]
  for (let item = 0; item < items; item++) {
    const [aspect, before] = [item, item - 1].map((at) => Math.floor((at * ASPECTS.length) / items))
    if (aspect !== before) lines.push(`（${NUMERALS[aspect ?? 0] ?? ''}）${ASPECTS[aspect ?? 0] ?? ''}`)
    lines.push(`${String(item + 1)}.关于“${one(SUBJECTS)}${one(FAULTS)}”的问题`)
    const acts = Array.from({ length: 4 }, (_, at) => `${NUMERALS[at] ?? ''}是${one(ACTS)}，${one(ACTS)}。`)
    lines.push(`整改情况：${acts.join('')}${one(STATUS)}`)
  }
  lines.push('三、下一步工作打算', '持续巩固整改成果，推动常态长效。', agency, `2023年${day()}`)
  return `${lines.join('\n')}\n`
}

import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import { endsAsBody } from './body-name.ts'
import { titleText } from './title.ts'

/** The inspected body as the notice names it. */
export interface BodyReading {
  readonly agency: string | null
  readonly partyBody: string | null
  /** The bodies that the lead says were inspected. */
  readonly told: readonly string[]
  readonly span: Span | null
}

/** A name found somewhere, with how much that place is worth. */
interface Candidate {
  readonly name: string
  readonly suffix: string
  readonly full: string
  readonly party: boolean
  readonly weight: number
  readonly span: Span
}

/** The words by which a Party group or committee is told, as a pattern. */
export const BODY_SUFFIX = '党组|党委|委员会|党工委|(?<=[区园])工委|工作委员会|党总支|总支部委员会|党支部|支部委员会'
const NAMED = new RegExp(
  `^(?:【[^】]*】|\\[[^\\]]*\\])?(中共)?(.{2,44}?)(${BODY_SUFFIX})?(?:关于|贯彻|落实|巡[察视]|整改|反馈|对(?=[省市县区旗州盟]委))`,
)
const SIGNED = new RegExp(`^(中共)?([^,。;:《》“”\\s\\d]{2,44}?)(${BODY_SUFFIX})?$`)
const LEAD =
  /(?:对|向)\s?([^,。;:、《》“”()\s]{2,40}?(?:\([\u4e00-\u9fff]{2,4}\)[^,。;:、《》“”()\s]{2,20}?)?)(?:\([^()]{2,30}\)(党组|党委|党工委)?)?(?:等\d+个[^,。]{0,12})?(?:领导班子)?(?:先后|同步|分别|集中|依次|正式|当面|现场|书面)?(?:开展|进行|反馈|的?主要)/g
// A Party organ is itself a department or a committee of a place: 中共温州市委宣传部, 中共株洲市荷塘区委.
const ORGAN =
  /(?:宣传部|组织部|统战部|政法委(?:员会)?|办公室|党校|老干部局|巡察办|编办|机关工委|直属机关工委|(?<=[省市县区旗州盟]委)[\u4e00-\u9fff]{1,8}(?:办|局|室|社|院|馆|校|中心)|[省市县区旗州盟]委|自治区党委)$/
// 《市委第七巡察组巡察县委宣传部反馈意见整改方案》: the inspected body stands behind the group.
const GROUP_BEFORE =
  /^(?:关于)?(?:落实)?(?:中央|[省市县区旗州盟]委)[^《》,。]{0,14}?巡[察视]组(?:关于|对)?(?:巡[察视])?/
// 党组落实2021年巡察反馈意见整改情况开展了“回头看”: the body ends at its suffix.
const AFTER_BODY = new RegExp(`(${BODY_SUFFIX})(?:落实|贯彻|关于|整改|\\d{4}年).*$`)
const PARTS = new RegExp(`^(中共)?(.+?)(${BODY_SUFFIX})?$`)
const OWN =
  /^(?:我|本|其|该|各|被巡[察视]|有关|相关|全|所|下属)|^(?:学校|学院|医院|公司|集团|集团公司|单位|机关|街道|[镇乡]|园区)$/

// 监督 and 信息 alone are words of the sentence; 市场监督管理局 and 工业和信息化局 are bodies.
const NOT_NAMED =
  /意见|问题|情况|会议|整改|监督(?!管理|检验|所|局|总队|支队)|通报|要求|精神|被巡|\d|单位|巡[察视](?:\d|[一二三四五六七八九十])?组$/

// 白塔镇党委和3个村党支部: the first of them.
const SHARED = /^(.{2,20}?(?:党委|党组|党工委|党总支|党支部))(?:和|及|与|、).*$/

/** Where names may stand, in half-width `text`. */
export interface BodyPlaces {
  readonly titles: readonly Span[]
  readonly lead: Span
  readonly plans: readonly Span[]
  readonly tail: readonly Span[]
  readonly issuers: readonly Span[]
}

/**
 * The inspected body and its Party committee or group, from signature, title, plan title 《中共…整改方案》, page head and lead.
 * The lead says who was inspected (市城管局党组); the others may say it in full (济南市城市管理局). Names that do not fit it are not taken.
 */
export function readBody(text: string, places: BodyPlaces): BodyReading {
  const local = leadNames(text, places.lead)
  const later = leadNames(text, { start: places.lead.end, end: places.lead.end + 1500 }).filter(
    (one) => one.suffix !== '' || ORGAN.test(one.name),
  )
  const candidates = [
    ...places.tail.flatMap((line) => candidate(text, line, SIGNED, 5)),
    ...places.titles.flatMap((line) => candidate(text, line, NAMED, 4)),
    ...places.plans.flatMap((line) => candidate(text, line, NAMED, 3)),
    ...places.issuers.flatMap((line) => candidate(text, line, SIGNED, 1)),
    ...local,
    ...later,
  ].filter((one) => one.name.length >= 2 && !OWN.test(one.name))
  const own = local.filter((one) => !OWN.test(one.name))
  const fitting = candidates.filter((one) => own.length === 0 || own.some((name) => fits(one.name, name.name)))
  const best = [...fitting].sort((a, b) => value(b) - value(a) || b.name.length - a.name.length)[0]
  const told = own.map((one) => one.name)
  if (!best) return { ...workingGroup(text, places.lead), told }
  const agency = fuller(agencyName(best), fitting)
  return { agency, partyBody: partyBody(fitting) ?? placeCommittee(text, agency), told, span: best.span }
}

const WORKING_GROUP =
  /成立了?(?:中共)?([\u4e00-\u9fff]{3,20}?)(?:党组|党委|党总支|党支部)?(?:关于)?(?:落实|贯彻)?(?:[省市县区旗州盟]委)?(?:专项|常规|提级)?巡[察视](?:组)?(?:反馈)?(?:意见|问题)?(?:整改)?(?:落实)?(?:工作)?(?:专项)?(?:领导小组|工作专班|工作领导小组)/
// Where the lead says no more than 我局, the group that the body set up bears its name: 成立市经信局巡察整改工作领导小组.
function workingGroup(text: string, lead: Span): Pick<BodyReading, 'agency' | 'partyBody' | 'span'> {
  const none = { agency: null, partyBody: null, span: null }
  const own = /[对向](?:我|本)([\u4e00-\u9fff]{1,3}?)(?:党组|党委|党总支|党支部|进行|开展|反馈|领导班子)/.exec(
    text.slice(lead.start, lead.end),
  )?.[1]
  const match = own === undefined ? null : WORKING_GROUP.exec(text.slice(lead.end, lead.end + 3000))
  const name = match?.[1] ?? ''
  if (!match || !own || !name.endsWith(own) || name.length <= own.length || OWN.test(name) || NOT_NAMED.test(name))
    return none
  const start = lead.end + match.index + match[0].indexOf(name)
  return { agency: name, partyBody: null, span: { start, end: start + name.length } }
}

function leadNames(text: string, lead: Span): Candidate[] {
  const words = text.slice(lead.start, lead.end)
  const found: Candidate[] = []
  for (const match of allMatches(LEAD, words)) {
    const at = lead.start + match.index + match[0].indexOf(match[1] ?? '')
    const named = (match[1] ?? '').replace(/(?:了|先后|同步|分别|集中)$/, '').replace(SHARED, '$1') + (match[2] ?? '')
    const parts = PARTS.exec(named.replace(AFTER_BODY, '$1'))
    if (!parts || NOT_NAMED.test(parts[2] ?? '')) continue
    found.push(build(parts, 0, { start: at, end: at + (match[1] ?? '').length }))
  }
  return found
}

function candidate(text: string, place: Span, pattern: RegExp, weight: number): Candidate[] {
  // 中共 青山县 水利局 党组: blanks between the words of a title are the page's.
  const words = titleText(text, place).replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '')
  const skip = GROUP_BEFORE.exec(words)?.[0].length ?? 0
  const match = pattern.exec(words.slice(skip))
  if (!match) return []
  const name = match[2] ?? ''
  if (
    /[,。;:!?<>|]|通报|公告|情况|年\d|首页|信息(?!化|中心|技术|工程|职业|产业|集团)|问题|\d{4}|意见|反馈|整改|巡[察视]|方案|任务|工作$|^(?:关于|印发|对)|第[一二三四五六七八九十]+[轮批]$/.test(
      name,
    )
  )
    return []
  // 印发 and the like before the name belong to the sentence, not to the body.
  return [build(match, weight, { start: place.start, end: place.start + match[0].length })]
}

function build(match: RegExpExecArray, weight: number, span: Span): Candidate {
  const [name, suffix] = ownName((match[2] ?? '').replace(/党组织$/, ''), match[3] ?? '', match[1] !== undefined)
  return { name, suffix, full: `${match[1] ?? ''}${name}${suffix}`, party: match[1] !== undefined, weight, span }
}

/** 共青团南县委员会, 县卫生健康委员会 are themselves committees; 中共…委员会 and …公司委员会 are those of the Party in a body. */
function ownName(name: string, suffix: string, party: boolean): readonly [name: string, suffix: string] {
  // 中共诸暨市委政法委员会 is an organ of the committee before it.
  const organ = suffix === '委员会' && /[省市县区旗州盟]委(?:政法|机构编制|国家安全|网络安全和信息化)$/.test(name)
  const committee =
    organ || (suffix === '委员会' && !party && !endsAsBody(name) && !/[省市县区旗州盟镇乡村]$/.test(name))
  return committee || /^(?:中国)?(?:共青团|共产主义青年团)/.test(name) ? [`${name}${suffix}`, ''] : [name, suffix]
}

/** A full name is worth more than a short one; 市…, 县… alone leave the place out. */
function value(one: Candidate): number {
  const placed =
    /^[^市县区旗州省]{1,7}(?:省|市|县|区|旗|州|盟|镇|乡|街道)/.test(one.name) || /开发区|新区/.test(one.name)
  const short = /^[省市县区旗州局委]/.test(one.name)
  return one.weight + (one.party ? 3 : 0) + (placed ? 6 : 0) - (short ? 4 : 0)
}

/** 市城管局 is 济南市城市管理局 in short: its characters stand there in the same order, the last one last. */
function fits(full: string, short: string): boolean {
  // Of 东丽区 itself, no office of it: 天津市东丽区, 中共东丽区委, not 东丽区委办公室.
  if (/^[\u4e00-\u9fff]{1,10}[市县区旗州盟]$/.test(short)) return full.endsWith(short) || full.endsWith(`${short}委`)
  const inner = short.replace(/^[^市县区旗省州]{0,8}[省市县区旗州盟](?=.{2})/, '').replace(/^我/, '')
  const core = inner.length >= 2 ? inner : short
  if (full.includes(core) || core.includes(full)) return true
  // 区委 is the committee of 岳麓区.
  if (/^[省市县区旗州盟]委$/.test(core) && full.endsWith(core.charAt(0))) return true
  if (!endsAlike(full, core)) return false
  let at = 0
  for (const char of core.slice(0, -1)) {
    at = full.indexOf(char, at)
    if (at < 0) return false
    at++
  }
  return true
}

function endsAlike(full: string, core: string): boolean {
  return full.at(-1) === core.at(-1) || (/[委联]$/.test(core) && full.endsWith('会'))
}

function agencyName(one: Candidate): string {
  // 东营市委东营港开发区, 东营市委经济开发区: the committee above is no part of the zone's name.
  const zone = /^(.{2,8}?)([省市县区旗州])委(.{2,20}(?:区|园)(?:\([\u4e00-\u9fff]{2,6}\))?)$/.exec(one.name)
  if (zone) {
    const [, short = '', rank = '', own = ''] = zone
    return own.startsWith(short) ? own : `${short}${/^(?:经济|高新|国家)/.test(own) ? '' : rank}${own}`
  }
  const place = /^(.+[省市县区旗州盟])(?:党)?委$/.exec(one.name)
  return place && one.suffix === '' ? (place[1] ?? one.name) : one.name
}

/** 衢江市万田乡 for 万田乡, where the title says more than the signature. */
function fuller(agency: string, fitting: readonly Candidate[]): string {
  const longer = fitting.map((one) => one.name).filter((name) => name.length > agency.length && name.endsWith(agency))
  return (
    longer.find((name) => /^[\u4e00-\u9fff]{1,8}(?:省|市|州|县|区|旗)$/.test(name.slice(0, -agency.length))) ?? agency
  )
}

/** The Party body: the fullest name that carries 党组, 委员会 … or is itself a Party organ. */
function partyBody(fitting: readonly Candidate[]): string | null {
  const named = fitting.filter((one) => one.suffix !== '' || ORGAN.test(one.name))
  return named.sort((a, b) => value(b) - value(a) || b.full.length - a.full.length)[0]?.full ?? null
}

/** 对沧州市进行了巡视: whom the notice calls 沧州市委. */
function placeCommittee(text: string, agency: string): string | null {
  if (!/^[\u4e00-\u9fff]{2,10}[省市县区旗州盟]$/.test(agency)) return null
  const name = agency.endsWith('自治区') ? `${agency}党委` : `${agency}委`
  return text.includes(name) ? name : null
}

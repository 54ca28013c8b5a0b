import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { mulberry32 } from './mulberry32.ts'
import { inventNoticeText } from './notice-text.ts'

const PER_AGENCY = 25
const PLACES = [
  ['山东省', '济南市'],
  ['江苏省', '南通市'],
  ['广东省', '深圳市'],
  ['湖北省', '武汉市'],
  ['云南省', '大理白族自治州'],
  ['陕西省', '西安市'],
] as const
const TITLES = [
  '公车管理混乱',
  '长期借用下属单位人员',
  '理论学习不深入',
  '合同管理不规范',
  '违规发放津补贴',
  '工程变更随意',
]
const STATUSES = ['已完成', '正在整改', '基本完成', '长期坚持', '']

/** Writes a flat table of `items` rows, invented, 25 rows per agency. */
export async function writeTable(file: string, items: number): Promise<void> {
  const random = mulberry32(7)
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const out = createWriteStream(file)
  out.write('序号,单位名称,省份,城市,反馈时间,公布时间,问题总数,具体问题,整改情况\n')
  for (let row = 0; row < items; row++) {
    const agency = Math.floor(row / PER_AGENCY)
    const [province, city] = PLACES[agency % PLACES.length] ?? PLACES[0]
    const year = 15 + (agency % 10)
    const dates = `20${String(year)}-0${String(1 + (agency % 9))}-11,20${String(year + 1)}-0${String(1 + (agency % 7))}-20`
    const title = `${one(TITLES)}${String(row % 977)}`
    const facts = `虚构单位${String(agency)}号,${province},${city},${dates},${String(PER_AGENCY + (agency % 3))}`
    const line = `${String(1 + (row % PER_AGENCY))},${facts},${title},${one(STATUSES)}\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** Writes a folder of `notices` invented notices; answers with its path. */
export async function writeNotices(folder: string, notices: number): Promise<string> {
  const into = join(folder, 'notices')
  await mkdir(into)
  for (let at = 0; at < notices; at++) {
    await writeFile(join(into, `${String(at).padStart(6, '0')}.txt`), inventNoticeText(at, 8 + (at % 40)))
  }
  return into
}

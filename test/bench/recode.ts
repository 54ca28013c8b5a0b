import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile } from '../../src/pipeline.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { openCodingRoom, type CodingRoom, type RoomNotice } from '../../src/ui/workers/coding-room.ts'

// npm run bench:recode: what the worker of the app does after a rule was edited, in this process: five notices, then a million items.
const FILES = ['dali-2023', 'jinan-2024', 'nantong-2022', 'shenzhen-2023', 'wuhan-panlongcheng-2022']
const MANY = 1_000_000
const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- recode figures: written by npm run bench:recode -->'
const END = '<!-- end of recode figures -->'

const shipped = defaultCodebook()

/** The shipped codebook as it crosses to the worker, with the rules of B4.3 edited for the nth time. */
function edited(nth: number): Codebook {
  const include = `公车|用车.{0,${String(nth)}}管理`
  const rule = { id: 'B4.3/own-1', where: ['title' as const], include, weight: 12 }
  const categories = shipped.categories.map((one) =>
    one.code === 'B4.3' ? { ...one, rules: [...one.rules, rule] } : one,
  )
  return structuredClone({ ...shipped, version: `edited-${String(nth)}`, categories })
}

interface Pass {
  readonly ms: number
  /** The longest that the worker could not be spoken to. */
  readonly longestStep: number
  readonly items: number
}

function recode(room: CodingRoom, codebook: Codebook, hashes: readonly string[]): Pass {
  const begun = performance.now()
  let items = 0
  let longestStep = 0
  const timed = <One>(step: () => One): One => {
    const start = performance.now()
    const done = step()
    longestStep = Math.max(longestStep, performance.now() - start)
    return done
  }
  timed(() => {
    room.startRecode(codebook, hashes)
  })
  for (;;) {
    const { done, total, result } = timed(() => room.nextRecode())
    items += (result ?? []).reduce((sum, record) => sum + record.items.length, 0)
    if (done === total) return { ms: performance.now() - begun, longestStep, items }
  }
}

function preview(room: CodingRoom, now: Codebook | null, draft: Codebook, hashes: readonly string[]): number {
  const begun = performance.now()
  room.startPreview({ now, draft, sha256s: hashes, standing: [] })
  while (room.nextPreview().result === null);
  return performance.now() - begun
}

const five: RoomNotice[] = []
for (const name of FILES) {
  const bytes = readFileSync(new URL(`../../../shared/notices/${name}.txt`, import.meta.url))
  const { record, source } = await readFile(`${name}.txt`, new Uint8Array(bytes), shipped)
  five.push({ record, reading: source })
}
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}`
const rows: string[] = []

for (const [name, notices] of [
  ['five notices, facts alone', five.map(({ record }) => ({ record, reading: null }))],
  ['five notices with their texts', five],
] as const) {
  const room = openCodingRoom()
  room.put(notices)
  const hashes = notices.map(({ record }) => record.source.sha256)
  const first = recode(room, edited(1), hashes)
  const next = [2, 3, 4, 5, 6].map((nth) => recode(room, edited(nth), hashes).ms).sort((a, b) => a - b)
  const look = [7, 8, 9, 10, 11].map((nth) => preview(room, null, edited(nth), hashes)).sort((a, b) => a - b)
  rows.push(`| ${name}, ${String(first.items)} items | ${ms(first.ms)} | ${ms(next[2] ?? 0)} | ${ms(look[2] ?? 0)} | |`)
}

// The same facts over and over, each notice under a hash of its own.
const many: RoomNotice[] = []
for (let items = 0; items < MANY;) {
  const from = five[many.length % five.length]?.record
  if (!from) break
  const record: NoticeRecord = { ...from, source: { ...from.source, sha256: `invented-${String(many.length)}` } }
  many.push({ record, reading: null })
  items += record.items.length
}
const room = openCodingRoom()
room.put(many)
const hashes = many.map(({ record }) => record.source.sha256)
const all = recode(room, edited(21), hashes)
const again = recode(room, edited(22), hashes)
const looked = preview(room, null, edited(23), hashes)
rows.push(
  `| ${all.items.toLocaleString('en')} items, facts alone | ${ms(all.ms)} | ${ms(again.ms)} | ${ms(looked)} | ${ms(again.longestStep)} |`,
)

const figures = [
  `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${String(cpus().length)} cores · Node ${process.versions.node} · load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`,
  '',
  '| ms after a rule was edited | first edit | later edits | preview of an edit | longest step |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...rows,
]
const [before, rest] = readFileSync(README, 'utf8').split(BEGIN)
const after = rest?.split(END)[1]
if (before === undefined || after === undefined) throw new Error('README.md has lost the marks around recoding')
writeFileSync(
  README,
  await format(`${before}${BEGIN}\n\n${figures.join('\n')}\n\n${END}${after}`, {
    parser: 'markdown',
  }),
)
process.stdout.write(`${figures.join('\n')}\n`)

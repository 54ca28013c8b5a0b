// Training and grouping of invented titles at three sizes: `npm run bench:wording`. Prints a table in Markdown.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { lastOf } from '../../src/base/last-of.ts'
import { groupProblems } from '../../src/codebook/similar/group-problems.ts'
import { readyModel } from '../../src/codebook/suggestion/model.ts'
import { suggestFor } from '../../src/codebook/suggestion/suggest.ts'
import { type Example, trainModel } from '../../src/codebook/suggestion/train-model.ts'
import { bareWording } from '../../src/codebook/wording/bare-wording.ts'
import { topicWording } from '../../src/codebook/wording/topic-wording.ts'
import { mulberry32 } from './mulberry32.ts'

interface Title {
  readonly title: string
  readonly category: string
}

const SIZES = [138, 10_000, 100_000]
const LEAST = 0.45
const BODIES = 500

/** Made-up titles with their categories, as the tests have them. */
function written(): readonly Title[] {
  const files = ['titles.csv', 'unseen-titles.csv', 'unseen-titles-2.csv', 'unseen-titles-3.csv', 'unseen-titles-4.csv']
  return files.flatMap((file) => {
    const text = readFileSync(new URL(`../codebook/${file}`, import.meta.url), 'utf8')
    return Papa.parse<Title>(text, { header: true, skipEmptyLines: true }).data.filter(
      ({ category }) => category !== '',
    )
  })
}

/** `n` titles: written ones, most of them with the end of another one, so that few are the same. */
function invent(n: number): readonly Title[] {
  const random = mulberry32(7)
  const known = written()
  const pick = (): Title => known[Math.floor(random() * known.length)] ?? { title: '', category: 'X' }
  return Array.from({ length: n }, () => {
    const { title, category } = pick()
    const other = pick().title
    return { title: title + other.slice(Math.floor(other.length * random())), category }
  })
}

function seconds(work: () => void): string {
  const before = performance.now()
  work()
  return ((performance.now() - before) / 1000).toFixed(2)
}

const rows = SIZES.map((size) => {
  const titles = invent(size)
  const wordings = titles.map(({ title }) => bareWording(title, null))
  const examples = titles.map(({ category }, at): Example => {
    return { id: `i${at}`, statement: { title: wordings[at] ?? '', parent: '' }, code: category, basis: 'rule' }
  })
  let said = ''
  let found = 0
  const training = seconds(() => {
    const outcome = lastOf(trainModel(examples, 1))
    if (outcome.kind !== 'trained') throw new Error('too few')
    const { figures } = outcome.model
    said = `${figures.n} judged, ${((figures.right / figures.n) * 100).toFixed(1)} % alike`
    const ready = readyModel(outcome.model)
    said += `; all suggested in ${seconds(() => {
      for (const { id, statement } of examples) suggestFor(ready, id, statement)
    })} s`
  })
  const problems = wordings.map((wording, at) => ({
    id: `i${at}`,
    wording: topicWording(wording),
    body: `b${at % BODIES}`,
  }))
  let heap = 0
  const grouping = seconds(() => {
    const outcome = lastOf(groupProblems(problems, LEAST))
    found = outcome.kind === 'grouped' ? outcome.groups.length : -1
    heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  })
  return `| ${size} | ${training} | ${said} | ${grouping} | ${found < 0 ? 'too many' : found} | ${heap} |`
})
console.info(
  [
    '| items | training and suggesting, s | of it | grouping at 0.45, s | groups | heap, MiB |',
    '| --: | --: | --- | --: | --: | --: |',
    ...rows,
  ].join('\n'),
)

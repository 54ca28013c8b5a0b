import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldWidth } from '../../src/base/fold-width.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile } from '../../src/pipeline.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'

// The bodies are invented; the places are real, so that their region can be told.
// The answers were written before the texts were read by anything.
const FOLDERS = [
  'layouts',
  'more-layouts',
  'realistic-layouts',
  'further-layouts',
  'unseen-layouts',
  'ordinary-layouts',
  'first-sight-layouts',
  'genre-layouts',
  'single-layouts',
].map((name) => join(import.meta.dirname, name))

interface Answer {
  /** The folder that holds the text. */
  readonly folder: string
  readonly file: string
  readonly layout_doc: string
  readonly notice: Readonly<Record<string, unknown>> & { readonly declared: Readonly<Record<string, number>> }
  /** Other readings of a header field that are as good. */
  readonly notice_accept?: Readonly<Record<string, readonly unknown[]>>
  readonly aspects: readonly { readonly no: number; readonly title: string }[]
  readonly items: readonly AnswerItem[]
}

interface AnswerItem {
  readonly aspect: number | null
  readonly title: string
  /** The first sentence alone, where the heading also carries the facts; the title with its bare 问题. */
  readonly title_alt?: readonly string[]
  readonly status: string
  readonly basis: string
}

const answers = FOLDERS.flatMap((folder) =>
  (JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as readonly Omit<Answer, 'folder'>[]).map(
    (answer): Answer => ({ ...answer, folder }),
  ),
)

async function read({ folder, file }: Answer): Promise<NoticeRecord> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  return (await readFile(file, bytes, defaultCodebook())).record
}

/** The title of the answer at that place, where `found` is one of its forms; `found` itself otherwise. */
function agreedTitle(found: string, answer: AnswerItem | undefined): string {
  const forms = [answer?.title, ...(answer?.title_alt ?? [])].filter((form) => form !== undefined).map(foldWidth)
  return forms.includes(foldWidth(found)) ? (forms[0] ?? '') : foldWidth(found)
}

describe('notices in layouts of our own invention', () => {
  it('all have answers written down', () => {
    const files = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name)))
    expect(files.sort()).toEqual(answers.map(({ file }) => file).sort())
  })

  it.each(answers)('$file lists its items: $layout_doc', async (answer) => {
    const { items } = answer
    const record = await read(answer)
    const found = record.items.map((item, at) => [
      agreedTitle(item.title, items[at]),
      item.aspect,
      item.status,
      item.status_basis,
    ])
    expect(found).toEqual(items.map((item) => [foldWidth(item.title), item.aspect, item.status, item.basis]))
  })

  it.each(answers)('$file names its aspects', async (answer) => {
    const named = (all: Answer['aspects']): unknown[] => all.map(({ no, title }) => [no, foldWidth(title)])
    expect(named((await read(answer)).aspects)).toEqual(named(answer.aspects))
  })

  it.each(answers)('$file says who, where and when', async (answer) => {
    const { notice, notice_accept: accept = {} } = answer
    const header = (await read(answer)).notice as unknown as Readonly<Record<string, unknown>>
    const fields = Object.keys(notice).filter((field) => field !== 'declared')
    const found = fields.map((field) => [field, accept[field]?.includes(header[field]) ? notice[field] : header[field]])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(fields.map((field) => [field, notice[field]])))
  })

  it.each(answers.filter(({ notice }) => Object.keys(notice.declared).length > 0))(
    '$file states its totals',
    async (answer) => {
      expect((await read(answer)).declared).toMatchObject(answer.notice.declared)
    },
  )
})

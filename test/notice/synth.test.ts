import { describe, expect, it } from 'vitest'
import { foldWidth } from '../../src/base/fold-width.ts'
import { readNotice } from '../../src/notice/read-notice.ts'
import { sharedFiles, sharedJson } from './shared-texts.ts'

interface GoldNotice {
  readonly file: string
  readonly notice: { readonly agency: string; readonly feedback_date: string; readonly published_date: string | null }
  readonly items: readonly {
    readonly title: string
    readonly aspect: number | null
    readonly status: string
    readonly basis: string
  }[]
}

const gold = sharedJson('synth/gold.json') as readonly GoldNotice[]
const texts = new Map(sharedFiles('synth').map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))

describe('made-up notices in six layouts', () => {
  it.each(gold)('$file', ({ file, notice, items }) => {
    const read = readNotice(texts.get(file) ?? '')
    const found = read.items.map((item) => [foldWidth(item.title), item.aspect, item.status.status, item.status.basis])
    expect(found).toEqual(items.map((item) => [foldWidth(item.title), item.aspect, item.status, item.basis]))
    expect([read.facts.agency, read.facts.feedbackDate, read.facts.publishedDate]).toEqual([
      notice.agency,
      notice.feedback_date,
      notice.published_date,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readCharacterMap } from '../../src/cli/character-maps.ts'
import { readPdf } from '../../src/source/pdf.ts'
import { makePdf, type PdfOptions, type PdfWords, wide } from '../fixtures/make-pdf.ts'
import { problemOf } from './problem-of.ts'

const SIZE = 16
const LEFT = 72
const COLUMNS = 28
const MIDDLE = 297.5

const widthOf = (text: string, size = SIZE): number =>
  [...text].reduce((sum, char) => sum + (wide(char) ? size : size / 2), 0)
const centred = (text: string, y: number, size = SIZE): PdfWords => ({
  text,
  x: MIDDLE - widthOf(text, size) / 2,
  y,
  size,
})

/** Paragraphs set as an office would: first line indented by two, lines of 28 characters, baselines 28 points apart. */
function setText(paragraphs: readonly string[], from = 770, indent = 2): PdfWords[] {
  const words: PdfWords[] = []
  let y = from
  for (const paragraph of paragraphs) {
    let rest = paragraph
    for (let first = true; rest !== ''; first = false) {
      const room = COLUMNS - (first ? indent : 0)
      let end = 0
      while (end < rest.length && widthOf(rest.slice(0, end + 1)) <= room * SIZE) end++
      words.push({ text: rest.slice(0, end), x: LEFT + (first ? indent * SIZE : 0), y })
      rest = rest.slice(end)
      y -= 28
    }
  }
  return words
}

const read = async (pages: readonly (readonly PdfWords[])[], options: PdfOptions = {}): Promise<string[]> =>
  (await readPdf('a.pdf', makePdf(pages, options), readCharacterMap)).split('\n')

const LONG =
  '根据市委统一部署，2023年4月12日至6月13日，市委第二巡察组对虚构局党组进行了巡察，并于2023年8月23日反馈了巡察意见，现将巡察整改情况予以公布。'
const TASKS = [
  '一、巡察整改组织情况',
  '虚构局党组高度重视，召开会议研究，已追回资金58.96万元，完成整改19个。',
  '1.关于“公车管理不规范”问题',
  '已完成整改。',
]

describe('the paragraphs of a PDF', () => {
  it('are joined where printing broke their lines, and only there', async () => {
    expect(await read([setText([LONG, ...TASKS])])).toEqual([LONG, ...TASKS])
  })

  it('are told apart without an indent, by short lines and by numbers after a full stop', async () => {
    const full = `${'整'.repeat(COLUMNS - 1)}。`
    expect(await read([setText([LONG, full, '2.关于学习不深入的问题', full, '二、下一步打算'], 770, 0)])).toEqual([
      LONG,
      full,
      '2.关于学习不深入的问题',
      full,
      '二、下一步打算',
    ])
  })

  it('go on across pages, without page numbers and running heads', async () => {
    const lines = setText([LONG])
    const foot = (page: number): PdfWords[] => [centred('虚构局公报', 815, 10), centred(`— ${String(page)} —`, 40, 12)]
    const pages = [
      [...lines.slice(0, 2), ...foot(1)],
      [...lines.slice(2).map((line, at) => ({ ...line, y: 770 - at * 28 })), ...foot(2)],
      [...setText(['三、结尾']), ...foot(3)],
    ]
    expect(await read(pages)).toEqual([LONG, '三、结尾'])
  })

  it('keep a figure that stands alone inside the page', async () => {
    expect(await read([setText(['共计：', '19'])])).toEqual(['共计：', '19'])
  })

  it('keep a number whole that printing broke', async () => {
    const text = `${'整'.repeat(23)}共追回1234567万元，已全部上缴。`
    const words = [
      { text: text.slice(0, 29), x: LEFT + 2 * SIZE, y: 700 },
      { text: text.slice(29), x: LEFT, y: 672 },
      ...setText([LONG], 644),
    ]
    expect((await read([words]))[0]).toBe(text)
  })

  it.each([
    ['发布日期：2024-04-08', '10:20:30 来源：虚构局', ' '],
    ['见附件 Annex', 'B 虚构局', ' '],
    ['共追回12', '34567万元', ''],
  ])('keep %s and %s apart by %j', async (end, begin, between) => {
    const first = '整'.repeat(Math.floor((COLUMNS * SIZE - widthOf(end)) / SIZE)) + end
    const words = [{ text: first, x: LEFT, y: 700 }, { text: begin, x: LEFT, y: 672 }, ...setText([LONG], 644)]
    expect((await read([words]))[0]).toBe(`${first}${between}${begin}`)
  })

  it('have the title in one line though it is set in two', async () => {
    const title = ['中共虚构市虚构局党组关于十届市委', '第二轮巡察整改进展情况的通报']
    const words = [centred(title[0] ?? '', 780, 22), centred(title[1] ?? '', 745, 22), ...setText([LONG], 700)]
    expect(await read([words])).toEqual([title.join(''), LONG])
  })

  it('keep signature and date on lines of their own', async () => {
    const right = (text: string, y: number): PdfWords => ({ text, x: LEFT + COLUMNS * SIZE - widthOf(text), y })
    const words = [...setText([LONG]), right('中共虚构局党组', 500), right('2024年4月8日', 472)]
    expect(await read([words])).toEqual([LONG, '中共虚构局党组', '2024年4月8日'])
  })
})

describe('the words of a PDF', () => {
  it('are no radicals, whatever the font calls them', async () => {
    expect(await read([setText(['⼀、⾼度重视反馈意⻅，⽅案⻓期有效，⼾数'])])).toEqual([
      '一、高度重视反馈意见，方案长期有效，户数',
    ])
  })

  it('drawn twice for bold count once, and slanted ones are a watermark', async () => {
    const line = setText(['一、公车管理'])
    const shadow = line.map((one) => ({ ...one, x: one.x + 0.4 }))
    expect(await read([[...line, ...shadow, { text: '内部资料', x: 200, y: 300, turn: 45 }]])).toEqual(['一、公车管理'])
  })

  it('spread out to fill a line have no blanks inside', async () => {
    const spread = [...'整改情况通报'].map((text, at) => ({ text, x: 100 + at * 40, y: 700 }))
    expect(await read([spread])).toEqual(['整改情况通报'])
  })

  it('are put in order where the file draws them in none', async () => {
    const lines = setText([LONG, ...TASKS])
    const shuffled = [5, 2, 8, 0, 7, 3, 1, 6, 4].flatMap((at) => lines[at] ?? [])
    expect(await read([shuffled])).toEqual(await read([lines]))
  })

  it('are read through Adobe’s character maps where the font only names one', async () => {
    expect(await read([setText([LONG])], { font: 'named' })).toEqual([LONG])
  })
})

describe('a PDF that cannot be read', () => {
  const text = [setText([LONG])]
  const refusal = (bytes: Uint8Array, maps: typeof readCharacterMap | null = readCharacterMap) =>
    problemOf(() => readPdf('a.pdf', bytes, maps))

  it('is scanned: its pages are pictures', async () => {
    expect(await refusal(makePdf([[], []], { pictures: [0, 1] }))).toEqual({
      problem: 'scanned',
      facts: { pages: 2, scanned: 2 },
    })
  })

  it('is scanned in part: what stands on those pages would be missing unseen', async () => {
    expect(await refusal(makePdf([...text, []], { pictures: [1] }))).toEqual({
      problem: 'scanned',
      facts: { pages: 2, scanned: 1 },
    })
  })

  it('is not scanned for a blank page or a picture beside the words', async () => {
    expect(await refusal(makePdf([...text, []], { pictures: [0] }))).toBeNull()
  })

  it('is empty', async () => {
    expect(await refusal(makePdf([[]]))).toEqual({ problem: 'empty', facts: { pages: 1 } })
  })

  it('is locked', async () => {
    expect(await refusal(makePdf(text, { locked: true }))).toMatchObject({ problem: 'encrypted' })
  })

  it('has a font that does not say which characters it shows', async () => {
    expect(await refusal(makePdf(text, { font: 'mute' }))).toMatchObject({ problem: 'undecodable' })
  })

  it('needs a character map that is not at hand', async () => {
    expect(await refusal(makePdf(text, { font: 'named' }), null)).toMatchObject({ problem: 'undecodable' })
  })

  it('was cut short, wherever: what is missing must not go unseen', async () => {
    const whole = makePdf([...text, ...text])
    for (let length = 10; length < whole.length - 8; length += 97) {
      expect(await refusal(whole.subarray(0, length))).toMatchObject({ problem: 'damaged' })
    }
  })

  it('is no PDF behind its first bytes', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing more\n%%EOF')
    expect(await refusal(bytes)).toMatchObject({ problem: 'damaged' })
  })

  it('leaves the bytes that it was given as they were', async () => {
    const bytes = makePdf(text)
    const before = bytes.slice()
    await readPdf('a.pdf', bytes, null)
    expect(bytes).toEqual(before)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCharacterMap } from '../../src/cli/character-maps.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile, type ReadFile } from '../../src/pipeline.ts'
import { readSource } from '../../src/source/read-source.ts'
import { FileError } from '../../src/source/source-text.ts'
import { escapeXml, listDefinition, makeDocx, paragraph } from '../fixtures/make-docx.ts'
import { makePdf, type PdfWords, wide } from '../fixtures/make-pdf.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'

const SYNTH = join(import.meta.dirname, '..', '..', '..', 'shared', 'synth', 'L08_flat_list_0.txt')
const text = readFileSync(SYNTH, 'utf8')
const [crumb = '', title = '', facts = '', ...body] = text
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')

const read = (file: string, bytes: Uint8Array): Promise<ReadFile> =>
  readFile(file, bytes, defaultCodebook(), { readCharacterMap })

/** What a record says, without where it stands in the text and which file it is. */
function saysOf({ record }: ReadFile): unknown {
  const items = record.items.map((item) => ({
    no: item.no,
    title: item.title,
    aspect: item.aspect,
    status: item.status,
    status_basis: item.status_basis,
    codes: item.codes,
    findings: item.findings,
    mentions: item.mentions,
    measures: item.measures.map(({ label, kind }) => [label, kind]),
    documents: item.documents.map(({ name, act }) => [name, act]),
    figures: item.figures.map(({ value, unit, bound }) => [value, unit, bound]),
  }))
  const notice = { ...record.notice, notice_id: '', length: 0 }
  return { notice, items, declared: record.declared }
}

function page(container: string, charset: string): string {
  const lines = body.map((line) => `<p style="text-indent:2em">${escapeXml(line)}</p>`).join('\n')
  return `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${title}-虚构站点</title>
    <script>var t = "一、不是正文";</script></head><body>
    <div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a></div><div class="crumbs">${escapeXml(crumb)}</div>
    <h1>${title}</h1><div class="info">${facts}</div>${container.replace('#', lines)}
    <div class="footer">主办单位：虚构站点 <a href="/map">网站地图</a></div></body></html>`
}

const NUMBERED = /^\d+\.(?!\d)/

/** The notice as a Word file that numbers its problems itself. */
function wordFile(): Uint8Array {
  const paragraphs = [title, facts, ...body].map((line) =>
    NUMBERED.test(line) ? paragraph(line.replace(NUMBERED, ''), [1, 0]) : paragraph(line),
  )
  return makeDocx({ body: paragraphs.join(''), numbering: listDefinition(1, [{ format: 'decimal', text: '%1.' }]) })
}

/** The notice on pages, broken where a line is full. */
function printed(): Uint8Array {
  const lines: Omit<PdfWords, 'y'>[] = []
  for (const line of [title, facts, ...body]) {
    let rest = line
    for (let x = 104; rest !== ''; x = 72) {
      let end = 0
      for (let width = x; end < rest.length; end++) {
        width += wide(rest.charAt(end)) ? 16 : 8
        if (width > 520) break
      }
      lines.push({ text: rest.slice(0, end), x })
      rest = rest.slice(end)
    }
  }
  const pages: PdfWords[][] = []
  for (const [at, line] of lines.entries()) {
    const number = Math.floor(at / 24)
    ;(pages[number] ??= [{ text: `- ${String(number + 1)} -`, x: 280, y: 40, size: 12 }]).push({
      ...line,
      y: 770 - (at % 24) * 28,
    })
  }
  return makePdf(pages)
}

describe('a notice says the same in every type of file', () => {
  let expected: unknown

  beforeAll(async () => {
    const plain = await read('a.txt', new TextEncoder().encode(text))
    expect(plain.record.items.length).toBeGreaterThan(5)
    expected = saysOf(plain)
  })

  it.each([
    [
      'a page in UTF-8, in TRS_Editor',
      () => new TextEncoder().encode(page('<div class="TRS_Editor">#</div>', 'utf-8')),
      'utf-8',
    ],
    ['a page in GBK, in #zoom', () => toGb18030(page('<div id="zoom">#</div>', 'gb2312')), 'gb18030'],
    [
      'a page without any known container',
      () => new TextEncoder().encode(page('<div><div>#</div></div>', 'utf-8')),
      'utf-8',
    ],
    ['a page in old tables', () => toGb18030(page('<table><tr><td>#</td></tr></table>', 'gbk')), 'gb18030'],
    ['a Word file with automatic numbers', wordFile, 'docx'],
    ['a PDF', printed, 'pdf'],
  ])('%s', async (_, make, encoding) => {
    const found = await read('a.xyz', make())
    expect(found.source.encoding).toBe(encoding)
    expect(saysOf(found)).toEqual(expected)
  })

  it('with every item where the raw text has it', async () => {
    const { source, record } = await read('a.docx', wordFile())
    for (const item of record.items) {
      expect(source.raw.slice(source.toRaw(item.start), source.toRaw(item.end))).toContain(item.title)
    }
  })
})

describe('a notice in a table', () => {
  it('has the rows of its list of problems as items, each with the status in its own cell', async () => {
    const rows = [
      ['1', '公车管理不规范', '一是修订《车辆管理办法》。二是清理车辆3辆。', '已完成'],
      ['2', '长期借调下属单位人员', '清退5人。', '正在整改'],
      ['3', '党费收缴不及时', '补缴党费1390元。', '基本完成'],
    ]
    const cells = [['序号', '反馈问题', '整改措施', '完成情况'], ...rows]
    const table = cells.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')
    const html = `<div id="zoom"><p>根据市委统一部署，市委第二巡察组对虚构局党组进行了巡察，现将整改情况予以公布。</p><p>一、组织情况</p><p>高度重视。</p>
      <p>二、反馈问题整改情况</p><table>${table}</table></div>`
    const { record } = await read('a.html', new TextEncoder().encode(html))
    expect(record.items.map(({ no, title, status, findings }) => [no, title, status, findings[0]])).toEqual([
      ['1', '公车管理不规范', 'completed', 'official_vehicle'],
      ['2', '长期借调下属单位人员', 'ongoing', 'secondment'],
      ['3', '党费收缴不及时', 'mostly_completed', 'party_dues'],
    ])
  })
})

describe('any bytes', () => {
  const seeds = [
    new TextEncoder().encode(page('<div id="zoom">#</div>', 'utf-8')),
    wordFile(),
    printed(),
    new TextEncoder().encode(text),
  ]
  const onlyFileErrors = async (bytes: Uint8Array): Promise<void> => {
    await readSource('a', bytes, { readCharacterMap }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(FileError)
    })
  }

  it('are read or refused, never a crash', async () => {
    const magic = fc.constantFrom(
      '',
      '%PDF-1.4\n',
      'PK\x03\x04',
      '<html>',
      '<!doctype html><p>',
      '{\\rtf',
      'MIME-Version: 1.0',
    )
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        await onlyFileErrors(Uint8Array.from([...new TextEncoder().encode(start), ...rest]))
      }),
      { numRuns: 300 },
    )
  })

  it('of a file that was cut or changed are read or refused, never a crash', async () => {
    const change = fc.tuple(fc.nat(1_000_000), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { maxLength: 6 }),
        fc.nat(100),
        async (seed, changes, kept) => {
          const bytes = seed.slice(0, kept > 60 ? seed.length : Math.ceil((seed.length * kept) / 60))
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
          await onlyFileErrors(bytes)
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each([' ', '\u3000', '-', '（', '“', '一', '1', '1.', '来源', '序号', '\n', '&', '<'])(
    'in which %j goes on without end are read or refused',
    async (piece) => {
      const long = piece.repeat(100_000 / piece.length)
      const words = escapeXml(long)
      const page = `<html><title>${words}</title><h1>通报${words}</h1><p>${words}</p><table><tr><td>${words}</td><td>${long}</td></tr></table></html>`
      const cells = `<w:tbl><w:tr><w:tc>${paragraph(long)}</w:tc><w:tc>${paragraph(long)}</w:tc></w:tr></w:tbl>`
      await onlyFileErrors(new TextEncoder().encode(page))
      await onlyFileErrors(makeDocx({ body: paragraph(long) + cells, more: { 'pad.bin': noise(200_000) } }))
    },
  )

  it('with tens of thousands of elements of one kind are read or refused', async () => {
    for (const tag of [
      'p',
      'h3',
      'ol',
      'li',
      'tr',
      'td',
      'table',
      'div class="title"',
      'div class="content"',
      'b',
      'a',
      'br',
    ]) {
      await onlyFileErrors(new TextEncoder().encode(`<html>${`<${tag}>巡察整改通报`.repeat(10_000)}`))
    }
  })
})

/** Bytes that do not pack, so that the words beside them may. */
function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Math.imul(at ^ 0x5bd1e995, 2654435761) >>> 13)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/source/read-source.ts'
import { sourceKind } from '../../src/source/source-kind.ts'
import { makeDocx, paragraph } from '../fixtures/make-docx.ts'
import { makePdf } from '../fixtures/make-pdf.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { problemOf } from './problem-of.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...`\ufeff${text}`].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]))
const docx = makeDocx({ body: paragraph('一、巡察整改') })

describe('a file is what it holds, whatever it is called', () => {
  it.each([
    ['text', '一、巡察整改', bytes('一、巡察整改')],
    ['text', 'a notice that quotes a tag', bytes('网页中的<div>标签</div>未清理<p>')],
    ['text', 'a notice that opens with a sign', bytes('<<关于巡察整改情况的通报>>')],
    ['text', 'a notice that opens with a rate', bytes('整改完成率100%Plan')],
    ['pdf', 'a PDF behind some words', bytes('来自邮件的附件\n%PDF-1.7\n')],
    ['html', 'a page behind words of the server', bytes('\n\n<html><p>完成率100%</p></html>')],
    ['text', 'nothing at all', Uint8Array.of()],
    ['html', 'a page', bytes('<!DOCTYPE html><html><body>通报</body></html>')],
    ['html', 'a page in GBK', toGb18030('\n<html><head><title>通报</title></head></html>')],
    ['html', 'a page with a byte-order mark', bytes('\ufeff<html><p>通报</p></html>')],
    ['html', 'a page in UTF-16', utf16('<html><p>通报</p></html>')],
    ['html', 'a piece of a page', bytes('<div class="x"><p>通报</p><p>一、</p></div>')],
    ['html', 'a page behind a comment', bytes('<!-- saved --><html><body><p>通报</p></body></html>')],
    ['docx', 'a Word file', docx],
    ['pdf', 'a PDF', makePdf([[]])],
    ['zip', 'an archive', makeZip({ 'a.txt': '通报' })],
    ['zip', 'an archive cut short', makeZip({ 'a.txt': '通报' }).subarray(0, 60)],
    ['xlsx', 'a workbook', makeZip({ 'xl/workbook.xml': '<x/>' })],
    ['ofd', 'an OFD document', makeZip({ 'OFD.xml': '<x/>' })],
    [
      'mht',
      'a web archive',
      bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>'),
    ],
    ['ole', 'an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['rtf', 'a rich text', bytes('{\\rtf1\\ansi')],
    ['png', 'a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ] as const)('%s: %s', (kind, _, content) => {
    expect(sourceKind(content)).toBe(kind)
  })

  it('has a kind for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        expect(sourceKind(content)).toMatch(/^\w+$/)
        expect(sourceKind(Uint8Array.of(0x50, 0x4b, 3, 4, ...content))).toBe('zip')
      }),
    )
  })
})

describe('a file that is known and not read says which kind it is', () => {
  it.each([
    ['一.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'unsupported_type', 'ole'],
    ['一.mht', bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), 'unsupported_type', 'mht'],
    ['一.zip', makeZip({ 'a.txt': 'x' }), 'unsupported_type', 'zip'],
    ['一.rar', bytes('Rar!'), 'unsupported_type', 'rar'],
    ['一.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not_text', 'png'],
  ])('%s', async (file, content, problem, kind) => {
    expect(await problemOf(() => readSource(file, content))).toEqual({ problem, facts: { kind } })
  })

  it('unless it is a Word file cut short, which is broken', async () => {
    expect(await problemOf(() => readSource('一.docx', docx.subarray(0, 300)))).toMatchObject({ problem: 'damaged' })
  })
})

import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/source/docx.ts'
import { type DocxParts, list, listDefinition, makeDocx, paragraph, run } from '../fixtures/make-docx.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { problemOf } from './problem-of.ts'

const lines = async (parts: DocxParts | string): Promise<string[]> =>
  (await readDocx('a.docx', makeDocx(typeof parts === 'string' ? { body: parts } : parts))).split('\n')
const inList = (places: readonly (readonly [words: string, id: number, level: number])[]): string =>
  places.map(([words, id, level]) => paragraph(words, [id, level])).join('')

const NOTICE_LIST = listDefinition(1, [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimalEnclosedCircle', text: '%4' },
])

describe('automatic numbers of a Word file', () => {
  it('are written out as Word shows them, level by level', async () => {
    const body = inList([
      ['巡察整改组织情况', 1, 0],
      ['反馈问题整改情况', 1, 0],
      ['党的领导方面', 1, 1],
      ['学习不深入', 1, 2],
      ['修订制度', 1, 3],
      ['培训', 1, 3],
      ['公车管理不规范', 1, 2],
      ['党的建设方面', 1, 1],
      ['借调人员清理不及时', 1, 2],
    ])
    expect(await lines({ body, numbering: NOTICE_LIST })).toEqual([
      '一、巡察整改组织情况',
      '二、反馈问题整改情况',
      '（一）党的领导方面',
      '1. 学习不深入',
      '①修订制度',
      '②培训',
      '2. 公车管理不规范',
      '（二）党的建设方面',
      '1. 借调人员清理不及时',
    ])
  })

  it('go on through lists of the same family, and begin anew where the list says so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = listDefinition(1, [{ format: 'decimal', text: '%1.' }]) + list(2, 1) + list(3, 1, anew)
    const body = inList([
      ['甲', 1, 0],
      ['乙', 2, 0],
      ['丙', 3, 0],
      ['丁', 3, 0],
      ['戊', 1, 0],
    ])
    expect(await lines({ body, numbering })).toEqual(['1. 甲', '2. 乙', '1. 丙', '2. 丁', '3. 戊'])
  })

  it('do not begin anew under each aspect where the list counts through', async () => {
    const numbering = listDefinition(1, [
      { format: 'chineseCounting', text: '（%1）' },
      { format: 'decimal', text: '%2.', more: '<w:lvlRestart w:val="0"/>' },
    ])
    const body = inList([
      ['方面一', 1, 0],
      ['甲', 1, 1],
      ['乙', 1, 1],
      ['方面二', 1, 0],
      ['丙', 1, 1],
    ])
    expect(await lines({ body, numbering })).toEqual(['（一）方面一', '1. 甲', '2. 乙', '（二）方面二', '3. 丙'])
  })

  it('name the numbers above them, in digits where the level asks for it', async () => {
    const numbering = listDefinition(1, [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '%1.%2' },
      { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
    ])
    const body = inList([
      ['甲', 1, 0],
      ['乙', 1, 1],
      ['丙', 1, 2],
    ])
    expect(await lines({ body, numbering })).toEqual(['一、甲', '一.1 乙', '1.1.1 丙'])
  })

  it('begin where the list begins, and count a heading without words', async () => {
    const numbering = listDefinition(1, [{ format: 'decimal', text: '%1.', start: 7 }])
    expect(
      await lines({
        body: inList([
          ['甲', 1, 0],
          ['', 1, 0],
          ['乙', 1, 0],
        ]),
        numbering,
      }),
    ).toEqual(['7. 甲', '9. 乙'])
  })

  it('come from the style of a paragraph, also from the one that it is based on', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own"/><w:basedOn w:val="H2"/></w:style>`
    const numbering = listDefinition(1, [
      { format: 'japaneseCounting', text: '%1、', more: '<w:pStyle w:val="H1"/>' },
      { format: 'decimal', text: '%2、', more: '<w:pStyle w:val="H2"/>' },
    ])
    const body = paragraph('甲', undefined, 'H1') + paragraph('乙', undefined, 'H2') + paragraph('丙', undefined, 'Own')
    expect(await lines({ body, numbering, styles })).toEqual(['一、甲', '1、乙', '2、丙'])
  })

  it('are left out where a paragraph takes itself out of its style’s list', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body = paragraph('甲', [0, 0], 'H1') + paragraph('乙', undefined, 'H1')
    expect(await lines({ body, styles, numbering: NOTICE_LIST })).toEqual(['甲', '一、乙'])
  })

  it.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['ideographDigital', 10, '一〇'],
    ['japaneseCounting', 20, '二十'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalFullWidth', 10, '１０'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['upperRoman', 4, 'IV'],
    ['lowerLetter', 27, 'aa'],
    ['somethingNewer', 3, '3'],
  ])('in the format %s write %i as %s', async (format, start, written) => {
    expect(
      await lines({
        body: inList([['甲', 1, 0]]),
        numbering: listDefinition(1, [{ format, text: '第%1项：', start }]),
      }),
    ).toEqual([`第${written}项：甲`])
  })
})

describe('words of a Word file', () => {
  it('that were deleted under tracked changes are gone, those that were inserted are there', async () => {
    const body = `<w:p>${run('整改')}<w:del><w:r><w:delText>未</w:delText></w:r></w:del><w:ins>${run('已完成')}</w:ins></w:p>`
    expect(await lines(body)).toEqual(['整改已完成'])
  })

  it('of a paragraph whose end was deleted run into the next, and count as one item', async () => {
    const body =
      paragraph('甲', [1, 2]) +
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>${run('乙')}</w:p>` +
      paragraph('丙', [1, 2])
    expect(await lines({ body, numbering: NOTICE_LIST })).toEqual(['1. 甲', '2. 乙丙'])
  })

  it('keep tabs and line breaks, and lose hidden words, notes and field codes', async () => {
    const body = `<w:p>${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>
      <w:r><w:instrText> PAGE </w:instrText></w:r></w:p>`
    expect(await lines(body)).toEqual(['甲\t乙', '丙'])
  })

  it('in a text box follow the paragraph, once', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('后文')}`
    expect(await lines(body)).toEqual(['正文', '框内', '后文'])
  })

  it('in the table of contents are left out: they would list every problem twice', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、目录')}</w:sdtContent></w:sdt>`
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    expect(
      await lines({ body: contents + paragraph('二、目录', undefined, 'T') + paragraph('三、正文'), styles }),
    ).toEqual(['三、正文'])
  })

  it('inside content controls, links and smart tags are read', async () => {
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag></w:p></w:sdtContent></w:sdt>`
    expect(await lines(body)).toEqual(['甲乙'])
  })

  it('with signs that XML must write otherwise are as typed', async () => {
    expect(await lines(paragraph('A&B<5%>'))).toEqual(['A&B<5%>'])
  })

  it('are found where another writer binds another prefix', async () => {
    const namespaces = 'xmlns:w="x" xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const xml = `<ns0:document ${namespaces}><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
    expect(await readDocx('a.docx', makeZip({ 'word/document.xml': xml }))).toBe('甲')
  })
})

describe('tables of a Word file', () => {
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

  it('give a line per row', async () => {
    const body = `<w:tbl>${row(cell('年份'), cell('数量'))}${row(cell('2023'), cell('5'))}</w:tbl>`
    expect(await lines(body)).toEqual(['年份 | 数量', '2023 | 5'])
  })

  it('that list problems give each as an item, merged cells included', async () => {
    const head = row(cell('方面'), cell('序号'), cell('反馈问题'), cell('整改情况'))
    const body = `<w:tbl>${head}
      ${row(cell('（一）党的领导方面', '<w:vMerge w:val="restart"/>'), cell('1'), cell('学习不深入'), cell('已修订制度。'))}
      ${row(cell('（一）党的领导方面', '<w:vMerge/>'), cell('2'), cell('公车管理不规范'), cell('已清理。'))}</w:tbl>`
    expect(await lines(body)).toEqual([
      '（一）党的领导方面',
      '1. 学习不深入',
      '整改情况：已修订制度。',
      '2. 公车管理不规范',
      '整改情况：已清理。',
    ])
  })

  it('show the number of a cell that holds nothing else', async () => {
    const number = `<w:tc>${paragraph('', [1, 0])}</w:tc>`
    const body = `<w:tbl>${row(cell('序号'), cell('存在问题'), cell('整改成效'))}${row(number, cell('甲'), cell('已完成'))}${row(number, cell('乙'), cell('已完成'))}</w:tbl>`
    const numbering = listDefinition(1, [{ format: 'decimal', text: '%1' }])
    expect(await lines({ body, numbering })).toEqual(['1. 甲', '整改成效：已完成', '2. 乙', '整改成效：已完成'])
  })

  it('that only lay out the page give their paragraphs', async () => {
    const body = `<w:tbl><w:tr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc></w:tr></w:tbl>`
    expect(await lines(body)).toEqual(['甲', '乙'])
  })
})

describe('a Word file that cannot be read', () => {
  it.each([
    ['without words', makeDocx({ body: paragraph('') }), 'empty'],
    ['without its main part', makeZip({ 'a.xml': '<x/>' }), 'damaged'],
    ['cut short', makeDocx({ body: paragraph('甲') }).subarray(0, 300), 'damaged'],
    ['with endless words', makeDocx({ body: '<w:p>'.repeat(6_000_000) }), 'unsafe_archive'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(() => readDocx('a.docx', bytes))).toMatchObject({ problem })
  })

  it('nests deeper than any page means, so that words would be lost', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('甲')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`
    expect(await problemOf(() => lines(deep))).toMatchObject({ problem: 'damaged' })
  })
})

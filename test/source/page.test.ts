import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/source/page.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { problemOf } from './problem-of.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (html: string): Promise<string[]> => (await readPage('a.html', bytes(html))).text.split('\n')

const LEAD = '根据市委统一部署，市委第二巡察组对虚构局党组进行了巡察，现将巡察整改情况予以公布。'
const BODY = `<p>${LEAD}</p><p>一、整改组织情况</p><p>${'党组高度重视，逐条研究整改。'.repeat(20)}</p>`
const NAV = '<ul><li><a href="/">首页</a></li><li><a href="/xxgk">信息公开</a></li></ul>'

describe('the charset of a saved page', () => {
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>${BODY}</body></html>`

  it.each(['gb2312', 'GBK', 'gb18030'])('is what the page declares: %s', async (charset) => {
    const decoded = await readPage('a.html', toGb18030(page(charset)))
    expect(decoded.encoding).toBe('gb18030')
    expect(decoded.text).toContain(LEAD)
  })

  it('is UTF-8 where the bytes are, though an old declaration says otherwise', async () => {
    expect(await readPage('a.html', bytes(page('gb2312')))).toMatchObject({ encoding: 'utf-8' })
  })

  it('is guessed where the page says nothing, or what it says does not fit', async () => {
    expect(await readPage('a.html', toGb18030(`<html>${BODY}</html>`))).toMatchObject({ encoding: 'gb18030' })
    expect(await readPage('a.html', toGb18030(page('utf-8')))).toMatchObject({ encoding: 'gb18030' })
    expect(await readPage('a.html', toGb18030(page('no-such-thing')))).toMatchObject({ encoding: 'gb18030' })
  })

  it('is what the caller says', async () => {
    expect(await readPage('a.html', toGb18030(page('big5')), 'gb18030')).toMatchObject({ encoding: 'gb18030' })
  })

  it('loses a character that the server cut in two, and no more', async () => {
    const whole = toGb18030(page('gbk'))
    const end = whole.lastIndexOf('<'.charCodeAt(0), whole.length - '</body></html>'.length - 1)
    const cut = Uint8Array.from([...whole.subarray(0, end - 1), ...whole.subarray(end)])
    const { text } = await readPage('a.html', cut)
    expect(text).toContain(LEAD)
    expect(text.endsWith('逐条研究整改\ufffd')).toBe(true)
  })
})

describe('the article of a page', () => {
  it.each([
    '<div class="TRS_Editor">#</div>',
    '<div class="view TRS_UEDITOR trs_paper_default">#</div>',
    '<div id="zoom">#</div>',
    '<div class="article-content">#</div>',
    '<div class="xxgk_content">#</div>',
    '<div class="pages_content">#</div>',
    '<div id="UCAP-CONTENT">#</div>',
    '<div id="vsb_content">#</div>',
    '<div class="content">#</div>',
    '<article>#</article>',
    '<div class="a1"><div class="b2">#</div></div>',
    '<table><tr><td>#</td></tr></table>',
    '<form action="x.aspx"><div>#</div></form>',
  ])('is found in %s, without what stands around it', async (container) => {
    const page = `<html><body><div class="header">${NAV}</div><div class="main"><div class="side"><a>虚构栏目一则消息标题</a></div>${container.replace('#', BODY)}</div>
      <footer>主办单位：虚构局 网站标识码</footer><script>document.write("一、脚本")</script></body></html>`
    const lines = await read(page)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(LEAD)
    expect(lines[1]).toBe('一、整改组织情况')
  })

  it('is not cut off by a container that holds only its beginning', async () => {
    const page = `<body><div><div class="content"><p>${LEAD}</p></div>${BODY}</div></body>`
    expect((await read(page)).filter((line) => line === LEAD)).toHaveLength(2)
  })

  it('is read as a whole where the page consists of nothing else', async () => {
    expect(await read(`<p>${LEAD}</p><p>一、甲</p><p>二、乙</p>`)).toEqual([LEAD, '一、甲', '二、乙'])
  })

  it('is there though the site shows it only by a script', async () => {
    expect(await read(`<body><div style="display: none">${BODY}</div></body>`)).toContain(LEAD)
  })

  it.each([
    ['hidden for another screen', ' style="display:none"'],
    ['shown on another screen by the style sheet', ' class="mobile"'],
  ])('is there once though the page holds a copy, %s', async (_, attribute) => {
    const page = `<body><div class="pc"><h2>通报</h2>${BODY}<p>甲</p></div><div${attribute}>${BODY}<p>甲</p></div></body>`
    const lines = await read(page)
    expect(lines.filter((line) => line === LEAD)).toHaveLength(1)
    expect(lines.filter((line) => line === '一、整改组织情况')).toHaveLength(1)
  })

  it('leaves out what is hidden in it, and share bars', async () => {
    const page = `<div id="zoom">${BODY}<p style="display:none">隐藏</p><p hidden>隐藏</p><div class="bdshare">分享到</div></div>`
    expect(await read(page)).toHaveLength(3)
  })
})

describe('the words of an article', () => {
  const article = async (html: string): Promise<string[]> =>
    (await read(`<article>${html}</article><p></p>`)).filter((line) => line !== '')

  it.each([
    ['甲<br>乙<br/>丙', ['甲', '乙', '丙']],
    ['<p>甲</p>乙<p>丙</p>', ['甲', '乙', '丙']],
    ['<div>甲<span>乙</span><b>丙</b></div>', ['甲乙丙']],
    ['<p>整改\n      情况</p>', ['整改情况']],
    ['<p>AB\n CD</p>', ['AB CD']],
    ['<p>&nbsp;&nbsp;一、&ldquo;甲&rdquo;&amp;乙&#x4e19;</p>', ['一、“甲”&乙丙']],
    ['<p>一、甲<!-- 未完成 --></p>', ['一、甲']],
    ['<pre>甲\n  乙</pre>', ['甲', '乙']],
    ['<p>甲<p>乙', ['甲', '乙']],
    ['<p>整\u200b改</p>', ['整改']],
    ['<ruby>據<rp>(</rp><rt>jù</rt><rp>)</rp></ruby>', ['據']],
  ])('%s', async (html, expected) => {
    expect(await article(html)).toEqual(expected)
  })

  it.each([
    ['<ol><li>甲</li><li>乙</li></ol>', ['1. 甲', '2. 乙']],
    [
      '<ol start="3"><li>甲</li><li value="7"><p>乙</p><p>丙</p></li><li>丁</li></ol>',
      ['3. 甲', '7. 乙', '丙', '8. 丁'],
    ],
    ['<ol type="A"><li>甲</li></ol>', ['A. 甲']],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>', ['一、甲', '二、乙']],
    ['<ol><li>1.甲</li><li>（二）乙</li><li>一、丙</li></ol>', ['1.甲', '（二）乙', '一、丙']],
    ['<ol style="list-style:none"><li>甲</li></ol>', ['甲']],
    ['<ul><li>甲</li><li>乙</li></ul>', ['甲', '乙']],
    ['<ol><li>甲<ol><li>子</li></ol></li><li>乙</li></ol>', ['1. 甲', '1. 子', '2. 乙']],
  ])('with the numbers of lists: %s', async (html, expected) => {
    expect(await article(html)).toEqual(expected)
  })

  it('in a table stand on a line per row', async () => {
    const html = '<table><tr><th>年份</th><th>数量</th></tr><tr><td>2023</td><td>5</td></tr></table>'
    expect(await article(html)).toEqual(['年份 | 数量', '2023 | 5'])
  })

  it('in a list of problems read as items, spans included', async () => {
    const html = `<table><tr><td>序号</td><td>类别</td><td>反馈问题</td><td>整改措施</td><td>完成情况</td></tr>
      <tr><td>1</td><td rowspan="2">党的建设</td><td>党费收缴不规范</td><td>一是补缴。<br>二是公示。</td><td>已完成</td></tr>
      <tr><td>2</td><td>组织生活不严肃</td><td>立行立改。</td><td>长期坚持</td></tr></table>`
    expect(await article(html)).toEqual([
      '党的建设',
      '1. 党费收缴不规范',
      '整改措施：一是补缴。 二是公示。',
      '完成情况：已完成',
      '2. 组织生活不严肃',
      '整改措施：立行立改。',
      '完成情况：长期坚持',
    ])
  })

  it('in another table are no items, though its rows are numbered', async () => {
    const html =
      '<table><tr><td>序号</td><td>单位</td><td>金额</td></tr><tr><td>1</td><td>甲公司</td><td>5万元</td></tr></table>'
    expect(await article(html)).toEqual(['序号 | 单位 | 金额', '1 | 甲公司 | 5万元'])
  })
})

describe('what a page says of its article', () => {
  const ARTICLE = `<div class="TRS_Editor">${BODY}</div>`

  it('stands before it: title, labelled facts', async () => {
    const page = `<html><head><title>虚构局党组关于巡察整改情况的通报_虚构市人民政府</title></head><body>
      <h1>虚构局党组关于巡察整改<br>情况的通报</h1><div><span>发布时间：</span><span>2024-04-08 10:00</span> <span>来源：虚构局</span></div>${ARTICLE}</body></html>`
    expect((await read(page)).slice(0, 3)).toEqual([
      '虚构局党组关于巡察整改情况的通报',
      '发布时间：2024-04-08 10:00 来源：虚构局',
      LEAD,
    ])
  })

  it('is taken from hidden metadata where nothing visible says it', async () => {
    const page = `<head><meta name="ArticleTitle" content="虚构局党组关于巡察整改情况的通报"><meta name="PubDate" content="2024-04-08 10:00"><meta name="ContentSource" content="虚构局"></head>${ARTICLE}`
    expect((await read(page)).slice(0, 4)).toEqual([
      '虚构局党组关于巡察整改情况的通报',
      '发布日期：2024-04-08 10:00',
      '来源：虚构局',
      LEAD,
    ])
  })

  it('is not said twice', async () => {
    const page = `<head><meta name="PubDate" content="2020-01-01"></head><p>发布日期：2024-04-08</p>${ARTICLE}`
    expect((await read(page)).filter((line) => line.startsWith('发布日期'))).toEqual(['发布日期：2024-04-08'])
    const titled = `<title>虚构局的通报</title><div class="TRS_Editor"><p>虚构局的通报</p>${BODY}</div>`
    expect((await read(titled)).filter((line) => line === '虚构局的通报')).toHaveLength(1)
  })

  it('is read from the table of facts that sites put above it', async () => {
    const page = `<table><tr><td>索引号：</td><td>0001/2024</td><td>发布机构：</td><td>虚构局</td></tr></table>${ARTICLE}`
    expect((await read(page))[0]).toBe('索引号： 0001/2024 | 发布机构： 虚构局')
  })

  it('is not the date of another notice in a list below', async () => {
    const page = `${ARTICLE}<ul><li>发布日期：2019-01-01</li></ul>`
    expect((await read(page)).join('\n')).not.toContain('2019')
  })
})

describe('a page that cannot be read', () => {
  it.each([
    ['without words', bytes('<html><body><img src="scan.jpg"></body></html>'), 'empty'],
    ['of more than 20 MB', bytes(`<html>${' '.repeat(21 * 1024 * 1024)}`), 'too_large'],
  ])('%s', async (_, content, problem) => {
    expect(await problemOf(() => readPage('a.html', content))).toMatchObject({ problem })
  })

  it('nests deeper than any page means, and is read all the same', async () => {
    expect((await read(`${'<div>'.repeat(20_000)}${LEAD}`)).join('')).toContain(LEAD)
    expect((await read(`${'<table><tr><td>'.repeat(5000)}${LEAD}`)).join('')).toContain(LEAD)
    expect((await read(`${'<ol>'.repeat(5000)}${LEAD}`)).join('')).toContain(LEAD)
    const unclosed = `<td>${'<p><font></p>'.repeat(3)}${'<div><b>'.repeat(300)}<p>甲</p><p>乙</p><script>丙</script>丁<br>戊`
    expect(await read(unclosed)).toEqual(['甲', '乙', '丁', '戊'])
  })

  it('nests without end, and is refused', async () => {
    const page = bytes(`<html>${'<div>'.repeat(1_000_000)}${LEAD}`)
    expect(await problemOf(() => readPage('a.html', page))).toMatchObject({ problem: 'damaged' })
  })
})

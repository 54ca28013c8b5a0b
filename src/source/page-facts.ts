import { elementsUnder, type MarkupElement } from './markup.ts'
import { linesBefore } from './page-lines.ts'

const LABEL =
  /(?:索\s*引\s*号|发布(?:日期|时间|机构|单位)|公[开布](?:日期|时间|机构)|成文(?:日期|时间)|发文(?:日期|时间|机关)|生成日期|更新时间|(?:信息|文章|稿件)?来\s*源|文\s*号|文件名称|信息名称)\s*[:：]/
const BARE_LABEL = /^[^:：]{2,8}[:：]$/
const SAYS_WHEN = /(?:发布|公开|公布)(?:日期|时间)/
// A title is no longer, and stands no farther above its article.
const MAX_TITLE = 120
const TITLE_LINES = 50
const NOTICE_WORD = /巡[察视]|整改|通报/

/**
 * What a page says of its article outside of it, as lines to stand before the article: its title, and the labelled facts
 * (发布日期, 索引号, 来源 …) that stand above it. What only the page's hidden metadata say is added where nothing visible does.
 */
export function pageFacts(
  root: MarkupElement,
  article: MarkupElement,
  articleLines: readonly string[],
  chrome: ReadonlySet<MarkupElement>,
): string[] {
  const before = joinLabels(linesBefore(root, article, chrome))
  const facts = before.filter((line) => line.length <= 300 && LABEL.test(line))
  const opening = [...facts, ...articleLines.slice(0, 30)]
  const meta = metadata(root)
  const date = meta.get('pubdate') ?? meta.get('publishdate')
  const source = meta.get('contentsource')
  if (date !== undefined && !opening.some((line) => SAYS_WHEN.test(line))) facts.push(`发布日期：${date}`)
  if (source !== undefined && !opening.some((line) => /来\s*源\s*[:：]/.test(line))) facts.push(`来源：${source}`)
  const title = meta.get('articletitle') ?? headingOf(root, before) ?? titleOf(root)
  const known = [...facts, ...articleLines.slice(0, 30)].map(bare).join('\n')
  return title === null || known.includes(bare(title)) ? facts : [title, ...facts]
}

// 来源: and its value often stand in two elements.
function joinLabels(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && BARE_LABEL.test(last) && LABEL.test(last) && !LABEL.test(line))
      joined[joined.length - 1] = last + line
    else joined.push(line)
  }
  return joined
}

/** `<meta name= content=>`, by name in lower case. */
function metadata(root: MarkupElement): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, attributes } of elementsUnder(root)) {
    const content = attributes['content']?.trim()
    const key = attributes['name']?.toLowerCase()
    if (name === 'meta' && key !== undefined && content !== undefined && content !== '' && !found.has(key))
      found.set(key, content)
  }
  return found
}

/** The words of a heading element that stands above the article and speaks of a notice. */
function headingOf(root: MarkupElement, before: readonly string[]): string | null {
  const known = before.slice(-TITLE_LINES).map(bare)
  for (const element of elementsUnder(root)) {
    const { class: classes = '', id = '' } = element.attributes
    if (
      !/^h[1-3]$/.test(element.name) &&
      !/(?:^|[-_\s])(?:title|bt|biaoti|tit)(?:[-_\s\d]|$)/i.test(`${classes} ${id}`)
    )
      continue
    const words = wordsOf(element)
    if (
      words.length <= MAX_TITLE &&
      NOTICE_WORD.test(words) &&
      known.some((line) => bare(words).includes(line) && line.length > 3)
    )
      return words
  }
  return null
}

/** `<title>` without the names of column and site behind it. */
function titleOf(root: MarkupElement): string | null {
  const element = [...elementsUnder(root)].find(({ name }) => name === 'title')
  const parts = element
    ? wordsOf(element)
        .split(/\s*[-_|–—]+\s*/)
        .filter((part) => part !== '')
    : []
  return parts.find((part) => NOTICE_WORD.test(part)) ?? parts[0] ?? null
}

/** The words of an element, as far as they could be a title. */
function wordsOf(element: MarkupElement): string {
  let text = ''
  const collect = (one: MarkupElement): void => {
    for (const child of one.children) {
      if (text.length > MAX_TITLE * 4) return
      if (typeof child === 'string') text += child.slice(0, MAX_TITLE * 4)
      else collect(child)
    }
  }
  collect(element)
  return text.replace(/\s+/g, ' ').trim()
}

function bare(line: string): string {
  return line.replace(/\s+/g, '')
}

import { elementsUnder, type MarkupElement } from './markup.ts'
import { weighText } from './page-chrome.ts'

// How the content systems of government sites name what holds the article (TRS, 博达, UCAP, 大汉, WeChat …);
// lower case, without - and _.
const CONTAINERS = new Set([
  'trseditor',
  'trsueditor',
  'trseditorview',
  'articlecontent',
  'articlecon',
  'articlebody',
  'artibody',
  'articledetail',
  'pagescontent',
  'xxgkcontent',
  'xxgkdetailcontent',
  'ucapcontent',
  'zoom',
  'zoomcon',
  'vsbcontent',
  'vsbcontent2',
  'vnewscontent',
  'jscontent',
  'richmediacontent',
  'newscontent',
  'newstext',
  'artcon',
  'artcontent',
  'infocontent',
  'infodetail',
  'detailcontent',
  'wzcontent',
  'wzcon',
  'contentbody',
  'contenttext',
  'contxt',
  'contenttxt',
  'maincontent',
  'textcontent',
  'zwcontent',
  'bodycontent',
  'content',
  'con',
  'article',
  'ivs_content',
  'ewbarticleinfo',
  'ewbinfocontent',
  'gknrcontent',
  'viewcontent',
])

// A container must hold so much of the page's running text, else its name misleads and something would be lost.
const MOST = 0.6
const NEARLY_ALL = 0.95

/**
 * The element that holds the article: the innermost one with a name that content systems give it, or else the innermost one
 * that holds nearly all running text. Losing a paragraph is worse than keeping a line of the site, so doubt goes outwards.
 */
export function findArticle(root: MarkupElement, chrome: ReadonlySet<MarkupElement>): MarkupElement {
  const weights = weighText(root, chrome)
  const weightOf = (element: MarkupElement): number => weights.get(element) ?? 0
  const named = [...elementsUnder(root)].filter(isContainer)
  const most = Math.max(0, ...named.map(weightOf))
  // Document order puts what is inside behind what is around it.
  const inner = named.filter((element) => weightOf(element) >= most * NEARLY_ALL).at(-1)
  return inner && most > 0 && most >= weightOf(root) * MOST ? inner : densest(root, weightOf)
}

function isContainer({ name, attributes }: MarkupElement): boolean {
  if (name === 'article') return true
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.split(/\s+/)
  return names.some((one) => CONTAINERS.has(one.toLowerCase().replace(/[-_]/g, '')))
}

// What may stand around an article; a paragraph or a list is none, and a row of a table belongs to its head.
const AROUND = new Set(['html', 'body', 'div', 'section', 'main', 'center', 'form', 'td', 'font', 'span'])

function densest(root: MarkupElement, weightOf: (element: MarkupElement) => number): MarkupElement {
  const enough = weightOf(root) * NEARLY_ALL
  if (enough === 0) return root
  const around = [...elementsUnder(root)].filter((element) => AROUND.has(element.name) && weightOf(element) >= enough)
  return around.at(-1) ?? root
}

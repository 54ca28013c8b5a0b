import { isElement, type MarkupElement } from './markup.ts'
import type { TextWeights } from './page-chrome.ts'

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
const NEARLY_ALL = 0.85

/**
 * The element that holds the article: the innermost one with a name that content systems give it, or else the innermost one
 * that holds nearly all running text. Losing a paragraph is worse than keeping a line of the site, so doubt goes outwards.
 */
export function findArticle(
  root: MarkupElement,
  weights: TextWeights,
  chrome: ReadonlySet<MarkupElement>,
): MarkupElement {
  const weightOf = (element: MarkupElement): number => (chrome.has(element) ? 0 : (weights.get(element) ?? 0))
  const named: MarkupElement[] = []
  const visit = (element: MarkupElement): void => {
    for (const child of element.children) {
      if (!isElement(child) || chrome.has(child)) continue
      if (isContainer(child)) named.push(child)
      visit(child)
    }
  }
  visit(root)
  const most = Math.max(0, ...named.map(weightOf))
  if (most > 0 && most >= (weights.get(root) ?? 0) * MOST) {
    // Document order puts what is inside behind what is around it.
    const inner = named.filter((element) => weightOf(element) >= most * NEARLY_ALL).at(-1)
    if (inner) return inner
  }
  return densest(root, weightOf)
}

function isContainer({ name, attributes }: MarkupElement): boolean {
  if (name === 'article') return true
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.split(/\s+/)
  return names.some((one) => CONTAINERS.has(one.toLowerCase().replace(/[-_]/g, '')))
}

function densest(root: MarkupElement, weightOf: (element: MarkupElement) => number): MarkupElement {
  let at = root
  for (;;) {
    const whole = weightOf(at)
    const inner = at.children.find((child) => isElement(child) && whole > 0 && weightOf(child) >= whole * NEARLY_ALL)
    if (!isElement(inner) || PARTS.has(inner.name)) return at
    at = inner
  }
}

// Inside a paragraph or a table there is no article to be found.
const PARTS = new Set(['p', 'span', 'font', 'table', 'ul', 'ol', 'li', 'pre', 'strong', 'b'])

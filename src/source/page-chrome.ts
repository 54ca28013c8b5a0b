import { elementsUnder, isElement, type MarkupElement } from './markup.ts'

const NEVER = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'nav',
  'footer',
  'select',
  'button',
  'input',
  'textarea',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'map',
  'rt',
  'rp',
  'datalist',
  'dialog',
  'menu',
])
const CHROME =
  /(?:^|[-_])(?:nav|navbar|navigation|menu|foot|footer|sidebar|sidenav|share|bdshare|qrcode|ewm|related|recommend|copyright|toolbar|pagination|breadcrumbs?|friendlink)(?:[-_\d]|$)/i

/** Han characters and their punctuation that stand outside links: what running text is made of. */
export type TextWeights = ReadonlyMap<MarkupElement, number>

/** The weight of every element under `root`, `root` included. Scripts and the like weigh nothing, nor does what is `out`. */
export function weighText(root: MarkupElement, out: ReadonlySet<MarkupElement> = new Set()): TextWeights {
  const weights = new Map<MarkupElement, number>()
  const weigh = (element: MarkupElement): number => {
    let weight = 0
    if (!NEVER.has(element.name) && !out.has(element) && element.name !== 'a') {
      for (const child of element.children) weight += isElement(child) ? weigh(child) : hanIn(child)
    }
    weights.set(element, weight)
    return weight
  }
  weigh(root)
  return weights
}

function hanIn(text: string): number {
  return text.match(/[\u3400-\u9fff，。；：、！？“”（）《》]/g)?.length ?? 0
}

/**
 * The elements under `root` that are no part of what the page says: scripts, navigation, footers, share bars, hidden parts.
 * What only looks like chrome by its name or is hidden stays when it holds most of the text: some sites keep the article so.
 */
export function findChrome(root: MarkupElement): ReadonlySet<MarkupElement> {
  const chrome = new Set<MarkupElement>()
  const weights = weighText(root)
  const total = weights.get(root) ?? 0
  for (const element of elementsUnder(root)) {
    const share = (weights.get(element) ?? 0) / Math.max(total, 1)
    const named = share <= 0.2 && hasChromeName(element)
    // A hidden half may be a copy of the article for another screen; what is hidden and more is the article itself.
    const hidden = share <= 0.6 && isHidden(element)
    if (NEVER.has(element.name) || named || hidden) chrome.add(element)
  }
  return chrome
}

function hasChromeName(element: MarkupElement): boolean {
  const { class: classes = '', id = '' } = element.attributes
  return `${classes} ${id}`.split(/\s+/).some((name) => CHROME.test(name))
}

function isHidden({ attributes }: MarkupElement): boolean {
  return 'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
}

import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import { labelledStatus } from './status-label.ts'
import { PURE_STATUS, readStatusWords, type StatusHit } from './status-words.ts'
import { STATED_STATUSES, type Status } from './tree.ts'

const ABOUT_ITEM =
  /(?:^|[。;!,\n])[ \t]{0,8}(?:目前|截至目前|现|至此)?,?(?:该|此|本|这|上述|以上)一?[项个条点类]?(?:整改)?(?:(?:(?:问题|任务|事项)(?!中)|整改|工作)|(?<=[该此本这]一?[项条点])(?=[已均正仍还尚未暂现按持达]|基本|目前|需|取得|完成|整改))[^。;\n]{0,14}/g
const SUBJECT = '(?:问题|整改(?:工作|任务|事项)?|任务)?'
const NOW = '(?:目前|截至目前|至目前|现)'
const ON_A_DAY = '已于[^,。;]{2,16}(?:完成整改|整改完成|整改到位|整改完毕|完成|办结|销号)'
const EXPECTED = '预计[^,。;]{2,20}(?:全面|全部)?(?:完成|整改到位|办结|销号)(?:整改)?'
const REACHED = '(?:已)?达到(?:了)?整改(?:目标|要求|标准)'
// A sentence that is a status and nothing else; behind a comma only where it speaks of now, or of rectifying.
const ALONE = new RegExp(
  `(?:^|[。;\\n]|,(?=${NOW}|正在(?:推进|持续|抓紧)?整改|已完成整改|(?:尚|暂|还)未完成整改|(?:整改(?:工作)?|问题)(?:已|基本|正在|尚未|仍在)|已整改(?:到位|完成|完毕)|已于|达到整改|并非|预计(?![^,。;]{0,20}(?:可|有望))[^,。;]{2,20}(?:完成整改|整改(?:到位|完成|完毕)|销号)))[ \\t]{0,8}` +
    `${NOW}?,?(?:整改状态:)?(${SUBJECT}(?:现|目前)?(?:${PURE_STATUS}|${ON_A_DAY}|${REACHED}|${EXPECTED}|并非全部(?:完成|到位)))(?=[。;,\\n]|$)`,
  'g',
)

// √已完成, 进展:已完成
const MARKED = '[√✓✔☑]?\\s?(?:[\\u4e00-\\u9fff]{0,4}(?:进展|进度|状态|情况|结果):\\s?)?'
// 【已完成】… at the head, …流程。(已完成)… behind the first sentence, …(已完成) at the end.
const LEAD = /^[([][√✓✔☑]?((?:已|基本|正在|持续|长期|未|尚未|立行立改|整改|取得)[^()[\]]{0,12})[)\]]/
const INNER = new RegExp(`[([]${MARKED}(${PURE_STATUS})[)\\]]`)
// …问题。已办结
const GLUED = new RegExp(`[。;]\\s?(${PURE_STATUS})\\s?。?$`)
// …不全--已完成
const DASHED = new RegExp(`-{1,2}\\s?(${PURE_STATUS})\\s?。?$`)
const TAIL =
  /[([][√✓✔☑]?((?:已|基本|正在|持续|长期|未|尚未|立行立改|整改|取得|部分|完成)[^()[\]]{0,14})[)\]]\s?[。]?\s*$/

/**
 * The status said at an item: after a label (整改结果:已完成), in brackets behind the title, or in a sentence about the item itself.
 * 已完成中间成果审查 or 3宗正在整改 speak of a step, not of the item, and claim nothing.
 */
export function readItemStatus(text: string, head: Span, body: Span): StatusHit | null {
  return readItemStatuses(text, [{ head, body }])[0] ?? null
}

/** The heading's line of an item, and its account. */
interface Account {
  readonly head: Span
  readonly body: Span
}

/** Where a status may be said, the most telling place first. */
const PLACES: readonly ((text: string, account: Account) => StatusHit | null)[] = [
  (text, { body }) => labelledStatus(text, body),
  (text, { head }) => bracketStatus(text, head),
  (text, { body }) => leadingStatus(text, body),
  (text, { body }) => measureStatus(text, body),
  (text, { body }) => bracketStatus(text, { start: Math.max(body.start, body.end - 24), end: body.end }),
  (text, { body }) => cellStatus(text, body),
  (text, { body }) => sentenceStatus(text, body),
]

/**
 * The statuses said at many items, each as `readItemStatus` says. Place by place over all of them: patterns of this size
 * stay in the processor's cache for the next item only where no others come between.
 */
export function readItemStatuses(text: string, accounts: readonly Account[]): (StatusHit | null)[] {
  const found = accounts.map((): StatusHit | null => null)
  for (const read of PLACES) {
    accounts.forEach((account, at) => {
      found[at] ??= read(text, account)
    })
  }
  return found
}

const CLAIM = /完成|整改|推进|坚持|到位|阶段性|立行立改|办结|销号|解决/
/** What says it beside a title, and the sign that sets it off. */
const BESIDE: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: /^[([]/, pattern: LEAD },
  { sign: /[([]/, pattern: INNER },
  { sign: /[([]/, pattern: TAIL },
  { sign: /[。;]./, pattern: GLUED },
  { sign: /-/, pattern: DASHED },
]

function bracketStatus(text: string, head: Span): StatusHit | null {
  const words = text.slice(head.start, head.end)
  if (!CLAIM.test(words)) return null
  for (const { sign, pattern } of BESIDE) {
    const match = sign.test(words) ? pattern.exec(words) : null
    if (!match || !CLAIM.test(match[1] ?? '')) continue
    const start = head.start + match.index + match[0].indexOf(match[1] ?? '')
    const hit = spacedStatus(text, { start, end: start + (match[1] ?? '').length })
    if (hit) return hit
  }
  return null
}

const FIRST_WORDS = new RegExp(
  `^(?:整改[\\u4e00-\\u9fff]{0,6}|(?:落实|进展|完成)情况)?\\s?[([]${MARKED}(${PURE_STATUS}|立行立改,已完成)[)\\]]`,
)

/** [长期坚持]①新建公办幼儿园…, 整改情况(基本完成):…: in brackets before the account. */
function leadingStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, Math.min(body.end, body.start + 40))
  const match = /[([]/.test(words) ? FIRST_WORDS.exec(words) : null
  if (!match) return null
  const start = body.start + match[0].indexOf(match[1] ?? '')
  return readStatusWords(text, { start, end: start + (match[1] ?? '').length })
}

const AT_LINE_END = new RegExp(
  `(?:[([]${MARKED}(${PURE_STATUS})[)\\]]|[。;]\\s?(${PURE_STATUS}))\\s?[。;]?\\s*(?=\\n|$)`,
  'g',
)
const FARTHEST_FIRST: readonly Status[] = STATED_STATUSES

/** Where each measure bears a status of its own, the item is as far as the one that is least far. */
function measureStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  // Two of them stand at two lines' ends.
  if (!words.includes('\n')) return null
  const hits: StatusHit[] = []
  for (const match of allMatches(AT_LINE_END, words)) {
    const line = words.slice(words.lastIndexOf('\n', match.index) + 1, match.index)
    if (!/^\s*(?:\(?\d{1,2}[).、]|[①-⑳]|[一二三四五六七八九十]是)/.test(line)) continue
    const said = match[1] ?? match[2] ?? ''
    const start = body.start + match.index + match[0].indexOf(said)
    const hit = readStatusWords(text, { start, end: start + said.length })
    if (hit) hits.push(hit)
  }
  if (hits.length < 2) return null
  return hits.sort((a, b) => FARTHEST_FIRST.indexOf(b.status) - FARTHEST_FIRST.indexOf(a.status))[0] ?? null
}

/** A table's cell that is nothing but a status. */
function cellStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  if (!/[\t|]| {2}/.test(words)) return null
  const cell =
    /(?:\t|\s?\|\s?|(?<! ) {2,})\s?((?:已|基本|正在|持续|长期|未|尚未|立行立改|整改|取得|部分|完成)[^\t\n。|]{0,12})(?:\s?\|)?\s*$/.exec(
      words,
    )
  if (!cell) return null
  const start = body.start + cell.index + cell[0].indexOf(cell[1] ?? '')
  return readStatusWords(text, { start, end: start + (cell[1] ?? '').length })
}

// (已\n完成): a line broken inside the words. The whole bracket is then the place.
function spacedStatus(text: string, span: Span): StatusHit | null {
  const words = text.slice(span.start, span.end)
  if (!/\s/.test(words)) return readStatusWords(text, span)
  const tight = words.replace(/\s/g, '')
  const hit = readStatusWords(tight, { start: 0, end: tight.length })
  return hit ? { status: hit.status, span } : null
}

// 确定需再整改事项5项,目前均已办结: said of the five, not of the item.
const OF_COUNTED = /\d\s?[\u4e00-\u9fff]{1,3},$/

function sentenceStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  let last: StatusHit | null = null
  for (const match of [...allMatches(ABOUT_ITEM, words), ...allMatches(ALONE, words)]) {
    const start = body.start + match.index
    const before = words.slice(Math.max(0, match.index - 12), match.index + 1)
    if (/均|都|全部/.test(match[0]) && OF_COUNTED.test(before)) continue
    const hit = readStatusWords(text, { start, end: start + match[0].length })
    if (hit && (last === null || hit.span.start >= last.span.start)) last = hit
  }
  return last && isUnderWay(text, body, last) ? { ...last, status: 'ongoing' } : last
}

/** 其余款项正在清理,目前还没有全部完成: the rest is under way. */
function isUnderWay(text: string, body: Span, hit: StatusHit): boolean {
  if (hit.status !== 'not_completed' || !/全部|全面/.test(text.slice(hit.span.start, hit.span.end))) return false
  const before = text.slice(Math.max(body.start, hit.span.start - 80), hit.span.start)
  return /正在[^。;\n]*$/.test(before)
}

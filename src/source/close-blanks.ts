import { OffsetMap } from './offset-map.ts'

const HAN = '\\u4e00-\\u9fff'
const MARKS = '、。，；：？！）》”’（《“‘%％'
/** A single blank between two Han characters: what the habit is told by, and columns and names are not. */
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])[ \\u00a0\\u3000](?=[${HAN}])`, 'g')
/** Scraps of words between two of them: the cells of a table are longer, and so are a label and its words. */
const SCRAPS = new RegExp(`(?<=[${HAN}][ \\u00a0\\u3000])[${HAN}]{1,2}(?=[ \\u00a0\\u3000][${HAN}])`, 'g')
/** Where blanks stand at random, those between words and numbers of a sentence. */
const INSIDE = new RegExp(
  `(?<=[${HAN}${MARKS}])[ \\u00a0\\u3000](?=[${HAN}\\d${MARKS}])|(?<=\\d)[ \\u00a0\\u3000](?=[${HAN}${MARKS}])|(?<=\\S)[ \\u00a0\\u3000](?=\\n)`,
  'g',
)
/** Where nearly every character is followed by one, all of them: 2 0 2 1 年. */
const EVERYWHERE = /(?<=\S)[ \u00a0\u3000](?=\S)/g

/** Fewer are a writer's own. */
const FEWEST = 30
const HABIT_SHARE = 0.05
const SCRAP_SHARE = 0.05
const EVERYWHERE_SHARE = 0.4

/**
 * Takes out the blanks that character recognition leaves between characters; `null` where there is no such habit.
 *
 *   县 委 第 三 巡 察 组      市委第四 巡察组于2023年5月15日 至7月
 */
export function closeBlanks(raw: string): { readonly text: string; readonly map: OffsetMap } | null {
  if (!hasBlanks(raw)) return null
  const han = raw.match(new RegExp(`[${HAN}]`, 'g'))?.length ?? 0
  const blanks = raw.match(BETWEEN_HAN)?.length ?? 0
  const share = blanks / Math.max(1, han)
  if (share < HABIT_SHARE || (raw.match(SCRAPS)?.length ?? 0) < blanks * SCRAP_SHARE) return null
  const map = new OffsetMap()
  const pieces: string[] = []
  let kept = 0
  let length = 0
  for (const { index } of raw.matchAll(share < EVERYWHERE_SHARE ? INSIDE : EVERYWHERE)) {
    pieces.push(raw.slice(kept, index))
    length += index - kept
    kept = index + 1
    map.add(length, kept)
  }
  pieces.push(raw.slice(kept))
  return { text: pieces.join(''), map }
}

/** Whether there are blanks enough to look closer: in most texts there are not. */
function hasBlanks(raw: string): boolean {
  let count = 0
  for (const blank of [' ', '\u00a0', '\u3000']) {
    for (let at = raw.indexOf(blank); at >= 0; at = raw.indexOf(blank, at + 1)) if (++count >= FEWEST) return true
  }
  return false
}

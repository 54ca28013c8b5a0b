import { allMatches } from '../base/all-matches.ts'
import { OffsetMap } from './offset-map.ts'

// A mirror that annotates characters: 據(jù)市委統(tǒng)一部署. Only syllables with a tone mark, or toneless particles.
const ANNOTATION = /[(（](?<=[\u3400-\u9fff][(（])([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6})[)）]/g
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/
const TONELESS = new Set(['de', 'le', 'zhe', 'me', 'men', 'ma', 'ba', 'ne', 'zi', 'lu', 'nv'])

/** Fewer annotations than this are somebody's brackets, not a mirror's habit. */
const HABIT = 3

/**
 * Takes the pinyin in brackets out of a mirror's text; `null` where there is no such habit.
 *
 *   根據(jù)市委統(tǒng)一部署
 *      ^^^^     ^^^^^^  dropped; offsets stay known through `map`
 */
export function repairPinyin(raw: string): { text: string; map: OffsetMap } | null {
  // Nearly all texts hold no letter with a tone mark; what stands in their brackets need not be looked at.
  if (!TONE.test(raw)) return null
  const annotations = allMatches(ANNOTATION, raw)
  if (annotations.filter((match) => TONE.test(match[1] ?? '')).length < HABIT) return null
  const map = new OffsetMap()
  const pieces: string[] = []
  let kept = 0
  let length = 0
  for (const match of annotations) {
    const syllable = match[1] ?? ''
    if (!TONE.test(syllable) && !TONELESS.has(syllable)) continue
    pieces.push(raw.slice(kept, match.index))
    length += match.index - kept
    kept = match.index + match[0].length
    map.add(length, kept)
  }
  pieces.push(raw.slice(kept))
  return { text: pieces.join(''), map }
}

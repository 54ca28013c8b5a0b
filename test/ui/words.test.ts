import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { meaningOf, METRIC_IDS, spokenMeaning } from '../../src/metrics/registry.ts'
import { en } from '../../src/ui/words/en.ts'
import { zh } from '../../src/ui/words/zh.ts'

const HAN = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u
// Chinese terms that English words quote, because the notices use them as names.
const QUOTED = ['公车', '借调', '借用', '自报', '同(']

/** `app.screens.overview` → its words, for every leaf; a function is called with placeholders to see what it says. */
function leaves(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[here, value] as const]
    if (typeof value === 'function') return sayings(value as Say).map((said) => [here, said] as const)
    return typeof value === 'object' && value !== null ? leaves(value, here) : []
  })
}

type Say = (...facts: readonly unknown[]) => unknown

const FACTS = [0, 1, 5, 'x', ['x', 'y'], null, true] as const

/** What a function says of none, one and many, of names and of lists, in all mixtures. Arguments it cannot take say nothing. */
function sayings(say: Say): readonly string[] {
  const mixtures = Array.from({ length: say.length }).reduce<unknown[][]>(
    (begun) => begun.flatMap((facts) => FACTS.map((fact) => [...facts, fact])),
    [[]],
  )
  const said = mixtures.flatMap((facts) => {
    try {
      const words = say(...facts)
      return typeof words === 'string' ? [words] : []
    } catch {
      return []
    }
  })
  return [...new Set(said)]
}

/** `app.screens.overview`: every key down to the words or the function that says them. */
function keysOf(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [path + key],
  )
}

const without = (text: string): string => QUOTED.reduce((rest, term) => rest.replaceAll(term, ''), text)

describe('the words of both languages', () => {
  it('have the same keys', () => {
    expect([...keysOf(en)].sort()).toEqual([...keysOf(zh)].sort())
  })

  it('say nothing Chinese in English but quoted terms', () => {
    const said = leaves(en)
    expect(new Set(said.map(([path]) => path)).size).toBe(keysOf(en).length)
    expect(said.filter(([, words]) => HAN.test(without(words)))).toEqual([])
  })

  it('say no English plural of one', () => {
    const PLURALS =
      /(?:= |: |, |^)1 (?:matters|agencies|items|notices|problems|tasks|groups|measures|findings|versions)\b/
    // Words around a number that the app writes as text, which may have a thousands separator.
    const written = /^(?:datasets\.(?:reading|outcomes)|large)\./
    expect(leaves(en).filter(([path, said]) => PLURALS.test(said) && !written.test(path))).toEqual([])
  })

  it('leave no plain word empty', () => {
    const spoken = new Set([...leaves(zh), ...leaves(en)].flatMap(([path, said]) => (said.trim() === '' ? [] : [path])))
    expect(keysOf(zh).filter((key) => !spoken.has(key))).toEqual(['reader.bound.exact'])
  })

  it.each(METRIC_IDS)('the meaning of %s is English in English and Chinese in Chinese', (id) => {
    const { caveats, ...rest } = spokenMeaning(meaningOf(id), 'en')
    for (const said of [...caveats, ...Object.values(rest)]) expect(said).not.toMatch(HAN)
    expect(spokenMeaning(meaningOf(id), 'zh').name).toMatch(HAN)
  })

  it('categories and findings have a name in each', () => {
    const { categories, findings } = defaultCodebook()
    for (const { name_zh, name_en } of [...categories, ...findings]) {
      expect(name_zh).toMatch(HAN)
      expect(without(name_en)).not.toMatch(HAN)
    }
  })
})

/** Every file of the screens but the words themselves. */
function screenFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'words' ? [] : screenFiles(path)
    return /\.(ts|vue)$/.test(entry.name) ? [path] : []
  })
}

// Chinese in comments names the field; in code it would stand on an English screen.
const uncommented = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')

it.each([...screenFiles('src/ui'), ...screenFiles('src/charts')])('%s has no Chinese words of its own', (path) => {
  expect(uncommented(readFileSync(path, 'utf8'))).not.toMatch(HAN)
})

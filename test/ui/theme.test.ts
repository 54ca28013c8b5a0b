import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTRAST, DARK, LIGHT, type Palette } from '../../src/charts/palette.ts'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { keptChoice } from '../../src/ui/storage/kept-choice.ts'
import { openTheme } from '../../src/ui/theme/theme.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { STATUS_ROWS } from '../charts/invented-rows.ts'

/** A system with the media features named; `change` sets one and tells who listens. */
function inventedSystem(...on: readonly string[]) {
  const features = new Set(on)
  const queries = new Map<string, EventTarget & { matches: boolean }>()
  const media = (query: string): MediaQueryList => {
    const made = Object.assign(new EventTarget(), { matches: [...features].some((one) => query.includes(one)) })
    queries.set(query, made)
    return made as unknown as MediaQueryList
  }
  const change = (feature: string, matches: boolean): void => {
    for (const [query, target] of queries) {
      if (!query.includes(feature)) continue
      target.matches = matches
      target.dispatchEvent(Object.assign(new Event('change'), { matches }))
    }
  }
  return { media, change }
}

/** The contrast ratio of two colours after WCAG 2.1. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the theme', () => {
  it('follows the system until the reader chooses, and remembers the choice', () => {
    const kept = new Map<string, string>()
    const cupboard = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    }
    const choice = () => keptChoice(cupboard as unknown as Storage, 'theme')
    const { media, change } = inventedSystem()
    const desk = openTheme(choice(), media)
    expect(desk.theme.value).toBe('light')
    change('dark', true)
    expect(desk.theme.value).toBe('dark')
    desk.choose('light')
    expect([desk.theme.value, desk.palette.value]).toEqual(['light', LIGHT])
    expect(openTheme(choice(), inventedSystem('dark').media).theme.value).toBe('light')
  })

  it('is the one of high contrast where the system asks for more, or paints by itself', () => {
    expect(openTheme(keptChoice(null, 'theme'), inventedSystem('contrast').media).theme.value).toBe('contrast')
    expect(openTheme(keptChoice(null, 'theme'), inventedSystem('forced-colors', 'dark').media).palette.value).toBe(
      CONTRAST,
    )
  })
})

describe.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
  ['high contrast', CONTRAST],
])('the %s palette', (name, palette) => {
  it('has words that read on paper and on what they stand on', () => {
    const least = name === 'high contrast' ? 7 : 4.5
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.faintInk, palette.paper)).toBeGreaterThanOrEqual(least)
    expect(contrast(palette.onProblem, palette.problem)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.onTask, palette.task)).toBeGreaterThanOrEqual(4.5)
    for (const cell of palette.heat.slice(2)) expect(contrast(palette.onMuch, cell)).toBeGreaterThanOrEqual(4.5)
    for (const cell of palette.heat.slice(0, 1)) expect(contrast(palette.onLittle, cell)).toBeGreaterThanOrEqual(4.5)
  })

  it('has an own colour for each status', () => {
    expect(new Set(Object.values(palette.status)).size).toBe(6)
  })
})

it('tells statuses by pattern where colours must not matter, and only there', () => {
  const text = { ...zh.codes, unnamed: '', axis: '', aside: zh.joint.aside }
  const rows = STATUS_ROWS.map((row) => ({ ...row, status_basis: 'item' as const }))
  const decals = (palette: Palette): readonly string[] =>
    (statusMixBar(rows, text, 800, palette).option.series as readonly { itemStyle: { decal?: object } }[]).flatMap(
      ({ itemStyle }) => (itemStyle.decal ? [JSON.stringify(itemStyle.decal)] : []),
    )
  expect(decals(LIGHT)).toEqual([])
  const found = decals(CONTRAST)
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found).size).toBe(found.length)
})

it.each(readdirSync('src/ui/styles').filter((name) => name !== 'theme.css'))(
  '%s takes its colours from the theme',
  (name) => {
    const css = readFileSync(`src/ui/styles/${name}`, 'utf8')
    expect(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? []).toEqual([])
  },
)

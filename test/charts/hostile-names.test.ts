import { expect, it } from 'vitest'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { escapeXml } from '../../src/export/escape-xml.ts'
import { drawSvg } from '../../src/export/draw-svg.ts'
import type { StatusMixRow } from '../../src/metrics/status-mix.ts'
import { zh } from '../../src/ui/words/zh.ts'

const rows = (agency: string): readonly StatusMixRow[] =>
  [agency, '甲局'].map((name, at) => ({
    ...{ notice_id: `n${at}`, agency: name, unit: 'problem', status: 'completed', status_basis: 'item', items: 3 },
  }))

/** What all objects share, by name. */
const shared = (): readonly string[] => Reflect.ownKeys(Object.prototype).map(String).sort()

it.each(['__proto__', 'constructor', 'toString', '<b>&"', '={1}|{a|b}'])(
  'a body called %s is drawn by its name and changes nothing that other objects share',
  (agency) => {
    const before = shared()
    const { option, height } = statusMixBar(rows(agency), { ...zh.codes, unnamed: '', axis: '', aside: zh.joint.aside }, 600) // prettier-ignore
    // Widths are kept for so many words: more of them push the first out.
    for (let times = 0; times < 3; times++) expect(drawSvg(option, { width: 600, height })).toContain(escapeXml(agency))
    const many = Array.from({ length: 600 }, (_, at) => rows(`第${at}局`)[0] as StatusMixRow)
    drawSvg(statusMixBar(many, { ...zh.codes, unnamed: '', axis: '', aside: zh.joint.aside }, 600).option, {
      width: 600,
      height: 9000,
    })
    expect(shared()).toEqual(before)
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

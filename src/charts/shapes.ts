import type { CustomSeriesOption, CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'

type Drawn = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>

/** What each shape needs beside its points; lengths in CSS pixels. */
interface ShapeStyles {
  /** From value 0 to value 1 across, at value 2; the first of `colors`, or one for each point. */
  readonly lyingLine: { readonly colors: readonly string[]; readonly below: number }
  /** The same with two ends. */
  readonly lyingWhisker: { readonly color: string }
  /** The same as a bar, or a dot where both ends are one. */
  readonly lyingRange: { readonly color: string; readonly below: number }
  /** The same as a bar of that thickness. */
  readonly lyingBar: { readonly color: string; readonly thick: number; readonly opacity: number }
  /** From value 1 to value 2 up, at value 0, with two ends. */
  readonly standingWhisker: { readonly color: string }
  /** The same as a bar. */
  readonly standingRange: {
    readonly wide: number
    readonly fill: string
    readonly edge: string | null
    readonly radius: number
  }
  /** A line through the whole plot where value 0 is across. */
  readonly upright: { readonly color: string }
}

type ShapeName = keyof ShapeStyles

/** The name of a shape and what it needs, for a custom series: data, for a function would not cross to the worker that draws. */
export function shaped<Name extends ShapeName>(
  name: Name,
  style: ShapeStyles[Name],
): Pick<CustomSeriesOption, 'renderItem' | 'itemPayload'> {
  // The library looks a name up among the registered shapes; its types know only functions.
  return { renderItem: name as unknown as NonNullable<CustomSeriesOption['renderItem']>, itemPayload: { ...style } }
}

type Shape<Style> = (style: Style, params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => Drawn

function at(api: CustomSeriesRenderItemAPI, across: number, up: number): readonly [number, number] {
  return api.coord([api.value(across), api.value(up)]) as [number, number]
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string, lineWidth: number) {
  return { type: 'line' as const, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } }
}

const WHISKER = 2
const WHISKER_END = 4

const SHAPES: { readonly [Name in ShapeName]: Shape<ShapeStyles[Name]> } = {
  lyingLine: ({ colors, below }, { dataIndex }, api) => {
    const [from, middle] = at(api, 0, 2)
    const [to] = at(api, 1, 2)
    const y = middle + below
    return line(from, y, to, y, colors[dataIndex % colors.length] ?? '', 2.5)
  },
  lyingWhisker: ({ color }, _, api) => {
    const [from, y] = at(api, 0, 2)
    const [to] = at(api, 1, 2)
    const end = (x: number) => line(x, y - WHISKER_END, x, y + WHISKER_END, color, WHISKER)
    return { type: 'group', children: [line(from, y, to, y, color, WHISKER), end(from), end(to)] }
  },
  lyingRange: ({ color, below }, _, api) => {
    const [from, middle] = at(api, 0, 2)
    const [to] = at(api, 1, 2)
    const y = middle + below
    if (to - from < 1) return { type: 'circle', shape: { cx: from, cy: y, r: 6 }, style: { fill: color } }
    return {
      type: 'rect',
      shape: { x: from, y: y - 5, width: to - from, height: 10, r: 5 },
      style: { fill: `${color}2e`, stroke: color, lineWidth: 1.5 },
    }
  },
  lyingBar: ({ color, thick, opacity }, _, api) => {
    const [x, y] = at(api, 0, 2)
    const [end] = at(api, 1, 2)
    return {
      type: 'rect',
      shape: { x, y: y - thick / 2, width: Math.max(2, end - x), height: thick, r: thick > 4 ? 2 : 0 },
      style: { fill: color, opacity },
    }
  },
  standingWhisker: ({ color }, _, api) => {
    const [x, from] = at(api, 0, 1)
    const [, to] = at(api, 0, 2)
    const end = (y: number) => line(x - WHISKER_END, y, x + WHISKER_END, y, color, WHISKER)
    return { type: 'group', children: [line(x, from, x, to, color, WHISKER), end(from), end(to)] }
  },
  standingRange: ({ wide, fill, edge, radius }, _, api) => {
    const [x, bottom] = at(api, 0, 1)
    const [, top] = at(api, 0, 2)
    return {
      type: 'rect',
      shape: { x: x - wide / 2, y: top, width: wide, height: Math.max(2, bottom - top), r: radius },
      style: { fill, ...(edge === null ? {} : { stroke: edge, lineWidth: 1.2 }) },
    }
  },
  upright: ({ color }, { coordSys }, api) => {
    const [x] = api.coord([0, 0]) as [number, number]
    const { y, height } = coordSys as unknown as { readonly y: number; readonly height: number }
    return line(x, y, x, y + height, color, 1.2)
  },
}

/** Makes all shapes known by their names to a charting library, by its `register`. */
export function registerShapes(
  register: (name: string, draw: NonNullable<CustomSeriesOption['renderItem']>) => void,
): void {
  for (const [name, shape] of Object.entries(SHAPES))
    register(name, (params, api) => (shape as Shape<unknown>)(params.itemPayload, params, api))
}

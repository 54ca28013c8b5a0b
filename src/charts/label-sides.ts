import { textWidth } from './label-room.ts'

/** On which side of its mark a name stands. */
export type LabelSide = 'right' | 'left' | 'top' | 'bottom'

/** A mark with its name; `x` and `y` in CSS pixels, `y` downwards. */
interface NamedMark {
  readonly x: number
  readonly y: number
  readonly label: string
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const GAP = 11
const HALF_LINE = 8
const SIDES: readonly LabelSide[] = ['right', 'left', 'top', 'bottom']

/**
 * A side for every name, in the order of `marks`: to the right where it fits between `left` and `right` and lies on no
 * other mark or name, else the first side where it does.
 */
export function labelSides(
  marks: readonly NamedMark[],
  bounds: { readonly left: number; readonly right: number },
): readonly LabelSide[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  return marks.map((mark, own) => {
    const fits = SIDES.find((side) => {
      const box = boxOf(mark, side)
      const inside = box.left >= bounds.left && box.right <= bounds.right
      return inside && taken.every((other, index) => index === own || apart(box, other))
    })
    const side = fits ?? (boxOf(mark, 'right').right <= bounds.right ? 'right' : 'left')
    taken.push(boxOf(mark, side))
    return side
  })
}

function boxOf({ x, y, label }: NamedMark, side: LabelSide): Box {
  const wide = textWidth(label)
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + GAP : x - GAP - wide
    return { left, right: left + wide, top: y - HALF_LINE, bottom: y + HALF_LINE }
  }
  const middle = side === 'top' ? y - GAP - HALF_LINE : y + GAP + HALF_LINE
  return { left: x - wide / 2, right: x + wide / 2, top: middle - HALF_LINE, bottom: middle + HALF_LINE }
}

function apart(one: Box, two: Box): boolean {
  return one.right <= two.left || two.right <= one.left || one.bottom <= two.top || two.bottom <= one.top
}

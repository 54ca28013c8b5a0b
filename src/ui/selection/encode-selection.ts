import { isRangeEnd } from '../../metrics/range-test.ts'
import {
  ITEM_FIELDS,
  isRangeField,
  NOTICE_FIELDS,
  type Field,
  type Pick,
  type Selection,
} from '../../metrics/selection.ts'

/** A link whose picks cannot be read. */
export class BrokenSelection extends Error {
  constructor(part: string) {
    super(`not a pick: ${part}`)
    this.name = 'BrokenSelection'
  }
}

const FIELDS: ReadonlySet<string> = new Set<Field>([...NOTICE_FIELDS, ...ITEM_FIELDS])

/**
 * One query value per pick: panel, field and values, parted by `~`; a `~` inside is written `!-` and a `!` as `!!`.
 *
 *   status_mix~status~completed~staged
 *   ^^^^^^^^^^ by  ^^^^^^ field
 */
export function encodeSelection(selection: Selection): readonly string[] {
  return selection.map((pick) => [pick.by, pick.field, ...pick.values].map(escape).join('~'))
}

/**
 * The selection behind query values written by `encodeSelection`.
 * @throws {BrokenSelection} naming the first value that is none.
 */
export function decodeSelection(parts: readonly string[]): Selection {
  return parts.map(decodePick)
}

function decodePick(part: string): Pick {
  const [by, field, ...values] = part.split('~').map((piece) => unescape(piece, part))
  if (by === undefined || field === undefined || !isField(field)) throw new BrokenSelection(part)
  if (isRangeField(field) && !(values.length === 2 && values.every((end) => isRangeEnd(field, end)))) {
    throw new BrokenSelection(part)
  }
  return { by, field, values }
}

function isField(name: string): name is Field {
  return FIELDS.has(name)
}

function escape(piece: string): string {
  return piece.replace(/!/g, '!!').replace(/~/g, '!-')
}

function unescape(piece: string, part: string): string {
  return piece.replace(/!(.?)/gs, (_, sign: string) => {
    if (sign === '!') return '!'
    if (sign === '-') return '~'
    throw new BrokenSelection(part)
  })
}

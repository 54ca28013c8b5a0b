import type { SqlValue } from './metric.ts'

/** A piece of SQL with its values in order. */
export interface Sql {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** A statement or a piece of one: pieces are spliced in, everything else becomes `?` and is bound. */
export function sql(texts: TemplateStringsArray, ...inserts: readonly (Sql | SqlValue)[]): Sql {
  let text = texts[0] ?? ''
  const values: SqlValue[] = []
  inserts.forEach((insert, index) => {
    if (isSql(insert)) {
      text += insert.text
      values.push(...insert.values)
    } else {
      text += '?'
      values.push(insert)
    }
    text += texts[index + 1] ?? ''
  })
  return { text, values }
}

/** Pieces one after the other with `separator` between them. */
export function joinSql(pieces: readonly Sql[], separator: ' AND ' | ' OR ' | ', '): Sql {
  return {
    text: pieces.map((piece) => piece.text).join(separator),
    values: pieces.flatMap((piece) => piece.values),
  }
}

function isSql(insert: Sql | SqlValue): insert is Sql {
  return typeof insert === 'object' && insert !== null
}

/**
 * How a column is held. `code` is text with few values (an ENUM in the engine); `date` is ISO text that may stop at
 * the month (`2022-08`), because a notice may say no more, and so is no engine DATE.
 */
export type ColumnType = 'text' | 'code' | 'int' | 'double' | 'bool' | 'date'

/** One column, declared once: DDL, CSV header, labels, validation and the data dictionary come from here. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly label_zh: string
  readonly label_en: string
  readonly doc_zh: string
  /** Columns of one domain share their codes, so that joins between them compare numbers. */
  readonly domain?: string
  /** The closed list of values, in the order in which they sort; open where absent. */
  readonly values?: readonly string[]
  /** Datasets made before this column was there are read with it empty. */
  readonly since?: string
}

/** One table of the star schema. `key` columns are unique together. */
export interface Table {
  readonly name: string
  readonly label_zh: string
  readonly label_en: string
  readonly doc_zh: string
  readonly key: readonly string[]
  readonly columns: readonly Column[]
}

type Held<T extends ColumnType> = T extends 'int' | 'double' ? number : T extends 'bool' ? boolean : string

/** The row type of a table declared `as const`. */
export type RowOf<T extends Table> = {
  readonly [C in T['columns'][number] as C['name']]: C['nullable'] extends true
    ? Held<C['type']> | null
    : Held<C['type']>
}

interface Extra {
  readonly domain?: string
  readonly values?: readonly string[]
  readonly since?: string
}

/** A column that always has a value. */
export function given<const N extends string, const T extends ColumnType>(
  name: N,
  type: T,
  label_zh: string,
  label_en: string,
  doc_zh: string,
  extra: Extra = {},
): Column & { readonly name: N; readonly type: T; readonly nullable: false } {
  return { name, type, nullable: false, label_zh, label_en, doc_zh, ...extra }
}

/** A column that is `null` where the notice does not say. */
export function maybe<const N extends string, const T extends ColumnType>(
  name: N,
  type: T,
  label_zh: string,
  label_en: string,
  doc_zh: string,
  extra: Extra = {},
): Column & { readonly name: N; readonly type: T; readonly nullable: true } {
  return { name, type, nullable: true, label_zh, label_en, doc_zh, ...extra }
}

import { TABLE_NAMES, tableOf } from './schema.ts'

/** One line of the data dictionary: a column of a table. */
export interface DictionaryLine {
  readonly table: string
  readonly table_label: string
  readonly column: string
  readonly label: string
  readonly type: string
  /** Whether the cell may be empty: the notice does not say. */
  readonly nullable: boolean
  /** The closed list of values, separated by blanks; '' where it is open. */
  readonly values: string
  /** In Chinese. */
  readonly meaning: string
}

/** The columns of all tables, in the order of the files; labels in `language`. */
export function dataDictionary(language: 'zh' | 'en'): readonly DictionaryLine[] {
  return TABLE_NAMES.map(tableOf).flatMap((table) =>
    table.columns.map((column) => ({
      table: table.name,
      table_label: language === 'zh' ? table.label_zh : table.label_en,
      column: column.name,
      label: language === 'zh' ? column.label_zh : column.label_en,
      type: column.type,
      nullable: column.nullable,
      values: column.values?.join(' ') ?? '',
      meaning: column.doc_zh,
    })),
  )
}

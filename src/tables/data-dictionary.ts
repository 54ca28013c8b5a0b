import { MEANINGS_EN } from './schema-en.ts'
import { TABLE_NAMES, tableOf, type TableName } from './schema.ts'

type Language = 'zh' | 'en'

/** One line of the data dictionary: a column of a table. */
export interface DictionaryLine {
  readonly table: TableName
  readonly table_label: string
  readonly column: string
  readonly label: string
  readonly type: string
  /** Whether the cell may be empty: the notice does not say. */
  readonly nullable: boolean
  /** The closed list of values, separated by blanks; '' where it is open. */
  readonly values: string
  readonly meaning: string
}

/** The columns of all tables, in the order of the files; labels and meanings in `language`. */
export function dataDictionary(language: Language): readonly DictionaryLine[] {
  return TABLE_NAMES.flatMap((name) => {
    const table = tableOf(name)
    const meanings: Readonly<Record<string, string>> = MEANINGS_EN[name].columns
    return table.columns.map((column) => ({
      table: name,
      table_label: language === 'zh' ? table.label_zh : table.label_en,
      column: column.name,
      label: language === 'zh' ? column.label_zh : column.label_en,
      type: column.type,
      nullable: column.nullable,
      values: column.values?.join(' ') ?? '',
      meaning: language === 'zh' ? column.doc_zh : (meanings[column.name] ?? ''),
    }))
  })
}

/** What the rows of a table are, in `language`. */
export function tableMeaning(name: TableName, language: Language): string {
  return language === 'zh' ? tableOf(name).doc_zh : MEANINGS_EN[name].doc
}

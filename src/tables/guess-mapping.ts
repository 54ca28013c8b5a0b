import { foldWidth } from '../base/fold-width.ts'
import { statusOfWord } from './flat-rules.ts'
import { FLAT_FIELD_NAMES, flatField, type FlatField } from './flat-field.ts'
import { cellText, flatDate, type FlatCell } from './flat-value.ts'

/** Which field each column holds, column by column; `null` for one that is left aside. */
export type FlatMapping = readonly (FlatField | null)[]

/**
 * A mapping to begin with: by the names of the columns, Chinese or English, then by what stands in columns whose names
 * say nothing. Each field once, the first column that fits; the reader confirms or changes it.
 */
export function guessMapping(labels: readonly string[], rows: readonly (readonly FlatCell[])[]): FlatMapping {
  const mapping: (FlatField | null)[] = labels.map(() => null)
  const taken = new Set<FlatField>()
  const take = (col: number, field: FlatField | null): void => {
    if (field === null || mapping[col] !== null || taken.has(field)) return
    mapping[col] = field
    taken.add(field)
  }
  labels.forEach((label, col) => {
    take(col, fieldOfHeader(label))
  })
  labels.forEach((label, col) => {
    take(col, fieldOfPart(label))
  })
  labels.forEach((_, col) => {
    if (mapping[col] === null) take(col, fieldOfValues(rows.map((row) => cellText(row[col]))))
  })
  return mapping.map((field, col) => (field === 'status' && isAccount(rows, col) ? 'body' : field))
}

const BY_HEADER: ReadonlyMap<string, FlatField> = new Map(
  [...FLAT_FIELD_NAMES].reverse().flatMap((field) => {
    const { label_zh, label_en, headers } = flatField(field)
    return [...headers, label_en, label_zh, field].map((name) => [plainName(name), field] as const)
  }),
)

/** The field that a header names outright: 被巡察单位, Agency, agency; `null` where it names none. */
export function fieldOfHeader(label: string): FlatField | null {
  return BY_HEADER.get(plainName(label)) ?? null
}

/** 被巡察单位（全称） → 被巡察单位; Feedback_Date → feedbackdate. */
function plainName(label: string): string {
  return foldWidth(label)
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s_:*.、-]/g, '')
}

/** 单位信息 / 名称: the last part that is known, read with the one above it. */
function fieldOfPart(label: string): FlatField | null {
  const parts = label.split(' / ')
  if (parts.length < 2) return null
  return fieldOfHeader(parts.slice(-2).join('')) ?? fieldOfHeader(parts.at(-1) ?? '') ?? fieldOfHeader(parts[0] ?? '')
}

const PROVINCE = /^.{2,7}(?:省|自治区|特别行政区)$/
const CITY = /^.{2,9}(?:市|自治州|盟)$/
const COUNTY = /^.{2,9}[县区旗]$/

/** What the cells of a column look like, where nearly all of them do. */
function fieldOfValues(cells: readonly string[]): FlatField | null {
  const given = cells.filter((cell) => cell !== '')
  if (given.length < 2) return null
  const nearly = (fits: (cell: string) => boolean): boolean => given.filter(fits).length >= given.length * 0.8
  if (nearly((cell) => cell.length <= 12 && statusOfWord(cell) !== undefined)) return 'status'
  if (nearly((cell) => /^[A-DX]\d{0,2}(?:\.\d{1,2})?$/.test(cell))) return 'category'
  if (nearly((cell) => flatDate(cell) !== null && !/^\d{5}$/.test(cell))) return 'feedback_date'
  if (nearly((cell) => /^[1-8]\d{5}$/.test(cell))) return 'region_code'
  if (nearly((cell) => PROVINCE.test(cell))) return 'province'
  if (nearly((cell) => CITY.test(cell))) return 'city'
  if (nearly((cell) => COUNTY.test(cell))) return 'county'
  return null
}

/** 整改情况 is a status in one office and an account of some hundred characters in another. */
function isAccount(rows: readonly (readonly FlatCell[])[], col: number): boolean {
  const given = rows.map((row) => cellText(row[col])).filter((cell) => cell !== '')
  return given.length > 0 && given.filter((cell) => cell.length > 24).length > given.length / 2
}

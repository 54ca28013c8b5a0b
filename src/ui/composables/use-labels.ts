import type { Field } from '../../metrics/selection.ts'
import { useAnalysis } from '../analysis/analysis.ts'
import { useLibrary } from '../library/library-desk.ts'
import { useWords } from '../words/use-words.ts'

/** Names on screen for codes and ids. */
export interface Labels {
  readonly category: (code: string) => string
  readonly finding: (key: string) => string
  /** Agency of a notice, or the words for none. */
  readonly notice: (notice_id: string) => string
  readonly value: (field: Field, value: string) => string
}

/** Labels from the words, the codebook and what is on board; an unknown code stays itself. */
export function useLabels(): Labels {
  const words = useWords()
  const { codebook } = useAnalysis()
  const { shelf } = useLibrary()
  const categories = new Map(codebook.categories.map(({ code, name_zh }) => [code, name_zh]))
  const findings = new Map(codebook.findings.map(({ key, name_zh }) => [key, name_zh]))

  const category = (code: string): string => categories.get(code) ?? code
  const finding = (key: string): string => findings.get(key) ?? key
  const notice = (id: string): string => {
    const found = shelf.notices.value.find(({ record }) => record.notice.notice_id === id)
    return found ? (found.record.notice.agency ?? words.charts.unnamed) : id
  }
  const named: Partial<Record<Field, Readonly<Record<string, string>>>> = {
    status: words.codes.status,
    status_basis: words.codes.basis,
    level: words.codes.level,
    unit: words.codes.unitName,
  }
  const value = (field: Field, code: string): string => {
    if (field === 'notice') return notice(code)
    if (field === 'category') return `${code} ${category(code)}`
    if (field === 'finding') return finding(code)
    return named[field]?.[code] ?? code
  }
  return { category, finding, notice, value }
}

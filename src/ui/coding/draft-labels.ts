import { type Labels, useLabels } from '../composables/use-labels.ts'
import { useWords } from '../words/use-words.ts'
import { useCoding } from './coding-desk.ts'

/** Names of categories and findings with those that only the draft of the codebook has. */
export function useDraftLabels(): Pick<Labels, 'finding' | 'value' | 'notice'> {
  const words = useWords()
  const labels = useLabels()
  const desk = useCoding()
  const drafted = (key: string): string | undefined => {
    const found = desk.draft.value?.findings.find((one) => one.key === key)
    return words.language === 'zh' ? found?.name_zh : found?.name_en
  }
  const finding = (key: string): string => {
    const name = labels.finding(key)
    return name === key ? (drafted(key) ?? key) : name
  }
  return {
    finding,
    notice: labels.notice,
    value: (field, code) => (field === 'finding' ? finding(code) : labels.value(field, code)),
  }
}

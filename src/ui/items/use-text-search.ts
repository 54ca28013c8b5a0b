import { onBeforeUnmount, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import { useLibrary } from '../library/library-desk.ts'
import { findInTexts } from './find-in-texts.ts'

/** So many ids still travel with a question at once. */
export const MOST_FOUND = 2000

/** Items found by words in the texts on board; `ids` is `null` while nothing is searched or the search goes on. */
export interface TextSearch {
  readonly ids: Readonly<ShallowRef<readonly string[] | null>>
  readonly busy: Readonly<Ref<boolean>>
}

/** Searches the texts on board for `words`, now and whenever they or the texts change; '' searches nothing. */
export function useTextSearch(words: () => string): TextSearch {
  const { shelf } = useLibrary()
  const ids = shallowRef<readonly string[] | null>(null)
  const busy = ref(false)
  let current = { up: false }

  async function search(wanted: string): Promise<void> {
    current.up = true
    const mine = { up: false }
    current = mine
    ids.value = null
    busy.value = wanted !== ''
    if (wanted === '') return
    const records = shelf.notices.value.map(({ record }) => record)
    const found = await findInTexts(records, shelf.texts.value, wanted, MOST_FOUND, mine)
    if (mine.up) return
    ids.value = found
    busy.value = false
  }

  watch([words, shelf.notices, shelf.texts], ([wanted]) => void search(wanted), { immediate: true })
  onBeforeUnmount(() => {
    current.up = true
  })
  return { ids, busy }
}

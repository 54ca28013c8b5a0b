import { type Ref, ref, watch } from 'vue'

/** What is being typed in place of `kept`: another change on the screen meanwhile must not wipe it out. */
export function useDraft(kept: () => string): Ref<string> {
  const draft = ref(kept())
  watch(kept, (now) => (draft.value = now))
  return draft
}

import { computed, type ComputedRef, type Ref, ref } from 'vue'

/** The part of `list` on the page turned to; the page stays within the list when that shrinks. */
export function usePages<Row>(
  list: () => readonly Row[],
  size: number,
): { readonly page: Ref<number>; readonly shown: ComputedRef<readonly Row[]> } {
  const turned = ref(1)
  const page = computed({
    get: () => Math.min(turned.value, Math.max(1, Math.ceil(list().length / size))),
    set: (to) => (turned.value = to),
  })
  const shown = computed(() => list().slice((page.value - 1) * size, page.value * size))
  return { page, shown }
}

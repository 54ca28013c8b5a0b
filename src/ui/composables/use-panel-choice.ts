import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { choiceKey, choiceOf, sameOr, withChoice } from '../selection/panel-choice.ts'

/** What the panel chose among things that are not known beforehand, in the URL; `null` is the usual. */
export function useOpenChoice(panel: string, what: string): WritableComputedRef<string | null> {
  const list = useChoiceList(panel, what)
  return computed({
    get: () => list.value[0] ?? null,
    set: (value) => (list.value = value === null ? [] : [value]),
  })
}

/** Several choices of a panel in their order, in the URL; empty is the usual. */
export function useChoiceList(panel: string, what: string): WritableComputedRef<readonly string[]> {
  const route = useRoute()
  const router = useRouter()
  const key = choiceKey(panel, what)
  return computed<readonly string[]>({
    get: (before) => sameOr(before, choiceOf(route.query, key)),
    set: (values) => void router.replace({ query: withChoice(route.query, key, values) }),
  })
}

/** A switch of the panel, in the URL unless it stands as usual; what a link says wrongly is the usual. */
export function usePanelChoice<Value extends string>(
  panel: string,
  what: string,
  options: readonly Value[],
  usual: () => Value,
): WritableComputedRef<Value> {
  const said = useOpenChoice(panel, what)
  return computed({
    get: () => options.find((one) => one === said.value) ?? usual(),
    set: (value) => (said.value = value === usual() ? null : value),
  })
}

/** A switch of the panel that is on or off, usually off; in the URL while it is on. */
export function usePanelToggle(panel: string, what: string): WritableComputedRef<boolean> {
  const said = useOpenChoice(panel, what)
  return computed({
    get: () => said.value === '1',
    set: (on) => (said.value = on ? '1' : null),
  })
}

import { computed, type ComputedRef } from 'vue'

/** What `make` makes; while `hold` says so, what it made before, if anything. The same again where nothing changed meanwhile. */
export function held<Made>(hold: () => boolean, make: () => Made): ComputedRef<Made> {
  const fresh = computed(make)
  return computed<Made>((before) => (hold() && before ? before : fresh.value))
}

/** One choice of how the screen is, kept for the next visit where the browser allows it. */
export interface KeptChoice {
  read(): string | null
  write(value: string): void
}

/** The choice kept under `key` in `cupboard`; without a cupboard it holds until the tab is closed. */
export function keptChoice(cupboard: Storage | null, key: string): KeptChoice {
  return {
    read: () => {
      try {
        return cupboard?.getItem(key) ?? null
      } catch {
        return null
      }
    },
    write: (value) => {
      try {
        cupboard?.setItem(key, value)
      } catch {
        // Full or forbidden: the screen is as chosen, only the next visit is not.
      }
    },
  }
}

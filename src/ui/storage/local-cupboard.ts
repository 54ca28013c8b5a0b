/** The browser's small lasting store for choices of this screen (language, theme); `null` where a policy forbids it. */
export function localCupboard(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

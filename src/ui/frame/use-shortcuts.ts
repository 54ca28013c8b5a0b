import { onBeforeUnmount, onMounted } from 'vue'

/** What the keys of the whole app do. */
export interface Shortcuts {
  readonly undo: () => void
  readonly redo: () => void
  readonly help: () => void
}

/**
 * Listens to Ctrl+Z, Ctrl+Shift+Z (also Ctrl+Y) and Ctrl+/ (⌘ on a Mac). Fields have an undo of their own, and what lies
 * behind an open dialog does not change. No single letters: they are what a voice or a stray hand enters.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  function press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const act = actionOf(event, shortcuts)
    if (!act || isElsewhere(event.target)) return
    event.preventDefault()
    act()
  }
  onMounted(() => {
    window.addEventListener('keydown', press)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', press)
  })
}

function actionOf({ key, shiftKey }: KeyboardEvent, { undo, redo, help }: Shortcuts): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? redo : undo
    case 'y':
      return redo
    case '/':
      return help
    default:
      return null
  }
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]:not(.tour)')) return true
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

// The browser reads the address some time after the click; a minute is long enough for it to have begun.
const KEPT_MS = 60_000

/** Hands `content` to the reader as a download called `name` (see `fileName`). The one place that saves. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, KEPT_MS)
}

/**
 * Puts `text` on the clipboard, also on plain http where browsers keep the clipboard from pages.
 * @throws {Error} when the browser refuses both ways.
 */
export async function copyText(text: string): Promise<void> {
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard
  if (clipboard) {
    await clipboard.writeText(text)
    return
  }
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'hidden-text'
  document.body.append(field)
  field.select()
  // Old, but the only way without a secure context.
  const done = document.execCommand('copy')
  field.remove()
  if (!done) throw new Error('the browser keeps the clipboard closed')
}

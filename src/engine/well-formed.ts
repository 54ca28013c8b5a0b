/** `text` with half a surrogate pair, which UTF-8 cannot hold, as U+FFFD. */
export function wellFormed(text: string): string {
  return /[\uD800-\uDFFF]/.test(text)
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
    : text
}

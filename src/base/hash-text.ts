/** FNV-1a over the UTF-16 units of `text`, as a whole number of 32 bit: tells texts apart, guards nothing. */
export function hashNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The same as eight hex digits. */
export function hashText(text: string): string {
  return hashNumber(text).toString(16).padStart(8, '0')
}

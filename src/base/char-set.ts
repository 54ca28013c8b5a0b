/**
 * A set of UTF-16 units as bits. Asked of every character of a text: a byte for each unit would not stay in the
 * processor's cache between two texts, and these few kilobytes do.
 */
export class CharSet {
  private readonly bits = new Uint32Array(65_536 / 32)

  constructor(characters = '') {
    for (let at = 0; at < characters.length; at++) this.add(characters.charCodeAt(at))
  }

  add(code: number): void {
    this.bits[code >> 5] = (this.bits[code >> 5] ?? 0) | (1 << (code & 31))
  }

  has(code: number): boolean {
    return (((this.bits[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1
  }
}

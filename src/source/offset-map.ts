/** One kept piece of text: `length` units at `text` in the reading text stand at `raw` in the raw text. */
interface Piece {
  readonly text: number
  readonly raw: number
}

/** Collects what an edit keeps and drops, and answers where a place in the result stood before. */
export class OffsetMap {
  private readonly pieces: Piece[] = [{ text: 0, raw: 0 }]

  /** From `text` on, the reading text stands at `raw`. Both must not go back. */
  add(text: number, raw: number): void {
    this.pieces.push({ text, raw })
  }

  /** Offset in the raw text of offset `at` in the reading text. */
  toRaw(at: number): number {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.pieces[middle] as Piece).text <= at) low = middle
      else high = middle - 1
    }
    const piece = this.pieces[low] as Piece
    return piece.raw + (at - piece.text)
  }
}

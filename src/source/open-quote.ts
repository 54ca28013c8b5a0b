/**
 * Whether a cell of the text that `pieces` give, from the beginning of a row on, is never closed, or closed in the middle of
 * a cell, so that its quote must be a slip; else the row is only long. The text is looked at piece by piece, not kept.
 *
 *     甲局,"第一段""第二段
 *          ^ no quote behind this one stands before the end of a cell
 */
export async function isOpenQuote(pieces: AsyncIterable<string>, delimiter: string): Promise<boolean> {
  let at: Place = 'start'
  for await (const piece of pieces) {
    for (const sign of piece) {
      at = placeAfter(at, sign, sign === delimiter || sign === '\n' || sign === '\r')
      if (at === 'slip') return true
      if (at === 'start' && sign !== delimiter) return false
    }
  }
  return at === 'quoted'
}

/** Before a cell, in a plain one, in a quoted one, behind a quote in it that may end it, or where no cell goes on so. */
type Place = 'start' | 'plain' | 'quoted' | 'quote' | 'slip'

function placeAfter(at: Place, sign: string, ends: boolean): Place {
  if (at === 'quoted') return sign === '"' ? 'quote' : 'quoted'
  if (at === 'quote' && sign === '"') return 'quoted'
  if (ends) return 'start'
  if (at === 'quote') return 'slip'
  return at === 'start' && sign === '"' ? 'quoted' : 'plain'
}

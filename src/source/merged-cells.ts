import type { MergedCells, RowBlock, SheetCell } from './table-sheet.ts'

/** `blocks` with every cell of a merged range holding the range's value: what is merged counts for all rows it covers. */
export async function* fillMerged(
  blocks: AsyncIterable<RowBlock>,
  merges: readonly MergedCells[],
): AsyncGenerator<RowBlock> {
  const waiting = [...merges].sort((a, b) => b.startRow - a.startRow)
  let open: { readonly merge: MergedCells; readonly value: SheetCell }[] = []
  for await (const block of blocks) {
    const rows = block.rows.map((row, index) => {
      const at = block.first - 1 + index
      open = open.filter(({ merge }) => merge.endRow >= at)
      for (let next = waiting.at(-1); next && next.startRow <= at; next = waiting.at(-1)) {
        waiting.pop()
        open.push({ merge: next, value: row[next.startCol] ?? null })
      }
      return open.length === 0 ? row : filledRow(row, open)
    })
    yield { ...block, rows }
  }
}

function filledRow(
  row: readonly SheetCell[],
  open: readonly { readonly merge: MergedCells; readonly value: SheetCell }[],
): readonly SheetCell[] {
  const filled = [...row]
  for (const { merge, value } of open) {
    for (let col = merge.startCol; col <= merge.endCol && col < filled.length; col++) filled[col] = value
  }
  return filled
}

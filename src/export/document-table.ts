import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { DOCUMENT_FONTS } from './office-font.ts'

// Half points: 五号, and smaller where there are many columns.
const SIZE = 21
const SMALL = 16
const MANY = 7
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }

const FIGURE = /^-?[\d.]+%?$/
/** Tables of a document. */
export const tableOf = {
  /** Rows under a head that is repeated on every page; `shares` are the widths of the columns in hundredths. */
  rows(labels: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): Table {
    const columns = Math.max(labels.length, rows[0]?.length ?? 1)
    const size = columns > MANY ? SMALL : SIZE
    const head = labels.length === 0 ? [] : [rowOf(labels, shares, size, true)]
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.FIXED,
      columnWidths: shares.map((share) => Math.round(share * 88)),
      rows: [...head, ...rows.map((row) => rowOf(row, shares, size, false))],
    })
  },

  /** Parts two by two, without lines. */
  pairs(cells: readonly (readonly Paragraph[])[]): Table {
    const rows: TableRow[] = []
    for (let at = 0; at < cells.length; at += 2) {
      rows.push(new TableRow({ cantSplit: true, children: [pairCell(cells[at]), pairCell(cells[at + 1])] }))
    }
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.FIXED,
      columnWidths: [4400, 4400],
      borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
      rows,
    })
  },
}

function pairCell(children: readonly Paragraph[] | undefined): TableCell {
  return new TableCell({
    borders: NO_LINES,
    width: { size: 50, type: WidthType.PERCENTAGE },
    children: [...(children ?? [new Paragraph('')])],
  })
}

function rowOf(cells: readonly string[], widths: readonly number[], size: number, head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
          margins: { left: 60, right: 60, top: 20, bottom: 20 },
          ...(head ? { shading: { fill: 'E8EEF5' } } : {}),
          children: [cellParagraph(cell, size, head)],
        }),
    ),
  })
}

function cellParagraph(cell: string, size: number, head: boolean): Paragraph {
  const font = head ? DOCUMENT_FONTS.head : DOCUMENT_FONTS.body
  return new Paragraph({
    alignment: FIGURE.test(cell) ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { line: 260 },
    children: cell.split('\n').map((text, at) => new TextRun({ text, size, font, ...(at > 0 ? { break: 1 } : {}) })),
  })
}

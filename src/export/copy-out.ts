import { guardCell } from '../base/guard-cell.ts'
import { escapeXml } from './escape-xml.ts'
import type { ExportNote } from './export-note.ts'
import type { FigureTable } from './figure.ts'
import type { CsvCell } from './to-csv.ts'

/**
 * Puts the table on the clipboard, for documents (HTML) and for spreadsheets (tab-separated, cells guarded). Works over
 * plain http too, where a page has no clipboard of the newer kind. False when the browser refuses.
 */
export function copyTable(table: FigureTable, note: ExportNote): boolean {
  const title = `${note.title}｜${note.filter}｜${note.n}｜${note.claim}｜${note.dataset}｜${note.date}`
  const lines = [[title], table.labels, ...table.rows]
  const plain = lines.map((line) => line.map(plainCell).join('\t')).join('\r\n')
  const rows = [table.labels, ...table.rows].map(
    (line, at) => `<tr>${line.map((cell) => htmlCell(cell, at === 0 ? 'th' : 'td')).join('')}</tr>`,
  )
  const html = `<table border="1"><caption>${escapeXml(title)}</caption>${rows.join('')}</table>`
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
  }
  return copyWith(put)
}

/** Puts a line of text on the clipboard. False when the browser refuses. */
export function copyText(text: string): boolean {
  return copyWith((event) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  })
}

/** Puts a picture on the clipboard. False when the browser refuses, as it does over plain http. */
export async function copyImage(png: Blob): Promise<boolean> {
  if (!window.isSecureContext) return false
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]).then(
    () => true,
    () => false,
  )
}

function copyWith(put: (event: ClipboardEvent) => void): boolean {
  document.addEventListener('copy', put, { once: true })
  try {
    // Deprecated in favour of the newer clipboard, which plain http does not have.
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put)
  }
}

function plainCell(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? guardCell(cell.replace(/[\t\r\n]+/g, ' ')) : String(cell)
}

function htmlCell(cell: CsvCell, tag: 'th' | 'td'): string {
  const text = cell === null ? '' : typeof cell === 'string' ? guardCell(cell) : String(cell)
  return `<${tag}>${escapeXml(text)}</${tag}>`
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// The earliest day that an archive can name; local, because fflate asks for the local day.
const STILL = new Date(1980, 0, 1)
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
const TOKEN = /((?:c16:uniqueId val|a:fld id)=")\{[^}"]*\}/g

/** Files as a zip in the order given. The same files always give the same bytes. */
export function packStill(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([path, bytes]): [string, [Uint8Array, { mtime: Date }]] => [
    path,
    [bytes, { mtime: STILL }],
  ])
  return zipSync(Object.fromEntries(entries))
}

/**
 * An office file without what changes from one writing to the next: the clock in the archive and in the properties
 * becomes `date`, chance ids become numbers. Workbooks inside a slide deck are treated the same.
 */
export function stillArchive(bytes: Uint8Array, date: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => [
    path,
    stillPart(path, content, date),
  ])
  return packStill(Object.fromEntries(files.filter(([path]) => !path.endsWith('/'))))
}

function stillPart(path: string, content: Uint8Array, date: string): Uint8Array {
  if (path.endsWith('.xlsx')) return stillArchive(content, date)
  if (path.endsWith('core.xml')) return strToU8(strFromU8(content).replace(STAMP, `$1${date}T00:00:00Z`))
  if (path === 'word/document.xml') return strToU8(numberPictures(strFromU8(content)))
  if (!/\/(?:charts|slides)\/[^/]+\.xml$/.test(path)) return content
  let count = 0
  return strToU8(
    strFromU8(content).replace(TOKEN, (_, before: string) => {
      count++
      return `${before}{00000000-0000-4000-8000-${String(count).padStart(12, '0')}}`
    }),
  )
}

/** Pictures of a document counted from 1, for the library goes on counting from one document to the next. */
function numberPictures(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => {
    count++
    return `${before}${count}`
  })
}

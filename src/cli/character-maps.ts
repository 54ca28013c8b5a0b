import { readFile } from 'node:fs/promises'

/** A character map of Adobe's by its name, from the files that pdf.js brings along. */
export async function readCharacterMap(name: string): Promise<Uint8Array> {
  const folder = new URL('../cmaps/', import.meta.resolve('pdfjs-dist'))
  return new Uint8Array(await readFile(new URL(`${encodeURIComponent(name)}.bcmap`, folder)))
}

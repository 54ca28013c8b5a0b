import { strToU8 } from 'fflate'
import { writePackage } from '../tables/write-package.ts'
import type { Dataset, OnProgress } from './dataset.ts'
import { aboutDataset, dictionaryCsv } from './dataset-about.ts'
import { packStill } from './still-archive.ts'

/** The dataset package as a zip, with the data dictionary. The same dataset always gives the same bytes. */
export function toPackage(dataset: Dataset, onProgress: OnProgress): Uint8Array {
  const files = writePackage(dataset.tables)
  onProgress('zip', files.length, files.length + 1)
  return packStill({
    ...Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])),
    'dictionary.csv': strToU8(dictionaryCsv(dataset)),
    'README.md': strToU8(aboutDataset(dataset)),
  })
}

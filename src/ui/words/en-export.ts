import { NOTE_LABELS_EN } from '../../export/export-note.ts'
import { counted } from './counted.ts'
import type { Words } from './zh.ts'

/** English words of what is taken away. */
export const enExport: Words['export'] = {
  labels: NOTE_LABELS_EN,
  source: (origin, notices, hashes, more) =>
    `${origin}, ${counted(notices, 'notice')} (SHA-256 ${hashes.join(', ')}${more ? ' and others' : ''})`,
  versions: (metrics, codebook) => `metrics ${metrics}, codebook ${codebook}`,
  dataset: (hash) => `SHA-256 ${hash}`,
  basis: (unit, denominator) => `Unit: ${unit}; denominator: ${denominator}.`,
  claim: 'Self-reported: what the inspected bodies say about themselves in their notices',
  claimDemo: 'Self-reported; with fictional examples, which stand for no real body',
  unfiltered: 'All loaded notices',
}

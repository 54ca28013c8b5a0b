/** What the numbers behind a link rest on. */
export interface Stamp {
  /** The first ten digits of the hash of the dataset. */
  readonly dataset: string
  readonly codebook: string
  readonly metrics: string
}

const STAMP_PARTS = ['dataset', 'codebook', 'metrics'] as const satisfies readonly (keyof Stamp)[]
export type StampPart = (typeof STAMP_PARTS)[number]

// Keys of the address. No screen uses them.
const KEYS: Readonly<Record<StampPart, string>> = { dataset: 'd', codebook: 'c', metrics: 'm' }

/** `/overview?p=…` with the stamp behind it: `/overview?p=…&d=…&c=…&m=…`. */
export function stamped(address: string, stamp: Stamp): string {
  const { address: bare } = splitStamp(address)
  const parts = STAMP_PARTS.map((part) => `${KEYS[part]}=${encodeURIComponent(stamp[part])}`)
  return `${bare}${bare.includes('?') ? '&' : '?'}${parts.join('&')}`
}

/** An address without its stamp, and the stamp; `null` where a part is missing. Everything else stays as it was, letter by letter. */
export function splitStamp(address: string): { readonly address: string; readonly stamp: Stamp | null } {
  const at = address.indexOf('?')
  if (at < 0) return { address, stamp: null }
  const pieces = address.slice(at + 1).split('&')
  const isPart = (piece: string): boolean => STAMP_PARTS.some((part) => piece.startsWith(`${KEYS[part]}=`))
  const rest = pieces.filter((piece) => !isPart(piece)).join('&')
  const bare = rest === '' ? address.slice(0, at) : `${address.slice(0, at)}?${rest}`
  const [dataset, codebook, metrics] = STAMP_PARTS.map((part) => valueOf(pieces, KEYS[part]))
  const whole = dataset !== undefined && codebook !== undefined && metrics !== undefined
  return { address: bare, stamp: whole ? { dataset, codebook, metrics } : null }
}

function valueOf(pieces: readonly string[], key: string): string | undefined {
  const value = pieces.find((piece) => piece.startsWith(`${key}=`))?.slice(key.length + 1)
  if (value === undefined) return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    // Cut in the middle of a sign: then it is what stands there, and differs.
    return value
  }
}

/** The parts in which two stamps differ. */
export function stampDifferences(one: Stamp, other: Stamp): readonly StampPart[] {
  return STAMP_PARTS.filter((part) => one[part] !== other[part])
}

const UNICODE_PATH = 0x7075

/** One extra field of a zip entry. */
export interface ExtraField {
  readonly id: number
  readonly bytes: Uint8Array
}

/**
 * The name of a zip entry, with `/` between folders. Packers on Chinese Windows write it in GBK and leave the UTF-8 flag
 * off; those of macOS leave the flag off too, and write UTF-8: three-byte characters tell which.
 */
export function entryName(bytes: Uint8Array, flaggedUtf8: boolean, extra: readonly ExtraField[]): string {
  const unicode = extra.find(({ id, bytes: field }) => id === UNICODE_PATH && field.length > 5)
  const name = unicode ? tryDecode(unicode.bytes.subarray(5), 'utf-8') : null
  return (name ?? plainName(bytes, flaggedUtf8)).replaceAll('\\', '/')
}

function plainName(bytes: Uint8Array, flaggedUtf8: boolean): string {
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null && (flaggedUtf8 || !/[\u0080-\u07ff]/.test(utf8))) return utf8
  return tryDecode(bytes, 'gb18030') ?? utf8 ?? new TextDecoder('utf-8').decode(bytes)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether a path leads out of the archive's own folder: absolute, on a drive, through `..`, or cut by a NUL. */
export function leadsOutside(path: string): boolean {
  return /^\/|^[A-Za-z]:|\0/.test(path) || path.split('/').includes('..')
}

/** Folders, and what systems leave behind (`__MACOSX`, `.DS_Store`, `Thumbs.db`): nothing to read. */
export function isClutter(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  return (
    name === '' ||
    name.startsWith('.') ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name) ||
    /(?:^|\/)__MACOSX\//.test(path)
  )
}

import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { NoticeReport } from './notice-result.ts'

/** What a run has found out about one input file, so that a later run need not. */
export interface JournalEntry {
  /** Absolute path and, in an archive, the name inside it. */
  readonly key: string
  readonly sha256: string
  readonly outcome:
    | { readonly kind: 'read'; readonly report: NoticeReport }
    | { readonly kind: 'failed'; readonly problem: string; readonly message: string }
}

interface Place {
  readonly entry: JournalEntry
  /** Bytes of the file. */
  readonly offset: number
  readonly length: number
}

const NAME = '.ingest-journal.ndjson'
// The line that announces a record: its facts and a few lines of diagnostics.
const CHUNK = 64 * 1024
const NEWLINE = 0x0a

/**
 * The journal of a run in its out folder. First line: what the results depend on besides the files. Then, per file, one
 * line with its entry and, where it was read, one with its record. What a killed run left half-written is cut off.
 */
export class Journal {
  private readonly places = new Map<string, Place>()
  private readonly file: FileHandle
  private readonly path: string
  private end = 0

  private constructor(file: FileHandle, path: string) {
    this.file = file
    this.path = path
  }

  /** Opens the journal in `folder`; one that was begun under another `basis` is begun anew. */
  static async open(folder: string, basis: string): Promise<Journal> {
    const path = join(folder, NAME)
    const file = await open(path, 'a+').then(async (created) => {
      await created.close()
      return open(path, 'r+')
    })
    const journal = new Journal(file, path)
    if (!(await journal.load(basis))) await journal.begin(basis)
    return journal
  }

  /** How many files earlier runs have dealt with. */
  get size(): number {
    return this.places.size
  }

  entryOf(key: string): JournalEntry | null {
    return this.places.get(key)?.entry ?? null
  }

  /** Adds what was found out about a file; `record` is its line, '' where it was not read. */
  async append(entry: JournalEntry, record: string): Promise<void> {
    const line = Buffer.from(record === '' ? '' : `${record}\n`)
    const head = Buffer.from(`${JSON.stringify({ ...entry, bytes: line.length })}\n`)
    const all = Buffer.concat([head, line])
    const { bytesWritten } = await this.file.write(all, 0, all.length, this.end)
    if (bytesWritten !== all.length)
      throw new Error(`${this.path}: ${String(bytesWritten)} of ${String(all.length)} bytes written`)
    this.places.set(entry.key, { entry, offset: this.end + head.length, length: line.length })
    this.end += all.length
  }

  /**
   * The record of a file as it was appended, without the line's end.
   * @throws {Error} where the journal does not hold it, as when two runs write into one folder.
   */
  async recordOf(key: string): Promise<string> {
    const place = this.places.get(key)
    if (!place) throw new Error(`${this.path} holds nothing about ${key}`)
    const line = (await this.readAt(place.offset, place.length)).toString('utf8')
    if (!line.startsWith('{') || !line.endsWith('}\n')) throw new Error(`${this.path} was changed by another run`)
    return line.slice(0, -1)
  }

  async close(): Promise<void> {
    await this.file.close()
  }

  /** The run is complete: nothing is left to go on with. */
  async remove(): Promise<void> {
    await this.close()
    await rm(this.path)
  }

  private async begin(basis: string): Promise<void> {
    const head = Buffer.from(`${JSON.stringify({ basis })}\n`)
    await this.file.truncate(0)
    await this.file.write(head, 0, head.length, 0)
    this.end = head.length
  }

  private async load(basis: string): Promise<boolean> {
    const { size } = await this.file.stat()
    const head = await this.lineAt(0)
    if (head === null || (parse(head.text) as { basis?: string } | null)?.basis !== basis) return false
    this.end = head.next
    while (this.end < size) {
      const line = await this.lineAt(this.end)
      const entry = line && (parse(line.text) as (JournalEntry & { bytes: number }) | null)
      if (!line || !entry || line.next + entry.bytes > size) break
      const { bytes, ...plain } = entry
      if (bytes > 0 && (await this.readAt(line.next + bytes - 1, 1))[0] !== NEWLINE) break
      this.places.set(plain.key, { entry: plain, offset: line.next, length: bytes })
      this.end = line.next + bytes
    }
    await this.file.truncate(this.end)
    return true
  }

  /** The line that begins at `offset`, and where the next one does; `null` where it has no end. */
  private async lineAt(offset: number): Promise<{ readonly text: string; readonly next: number } | null> {
    const pieces: Buffer[] = []
    for (let at = offset; ; at += CHUNK) {
      const piece = await this.readAt(at, CHUNK)
      const end = piece.indexOf(NEWLINE)
      if (end >= 0) {
        pieces.push(piece.subarray(0, end))
        return { text: Buffer.concat(pieces).toString('utf8'), next: at + end + 1 }
      }
      if (piece.length < CHUNK) return null
      pieces.push(piece)
    }
  }

  private async readAt(offset: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

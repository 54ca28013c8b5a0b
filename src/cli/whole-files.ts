import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

const PART = '.part'
// Small pieces are gathered before they are written.
const GATHERED = 256 * 1024

/** Files written beside their places and put there together at the end, so that none is ever half-written. */
export class WholeFiles {
  private readonly folder: string
  private readonly files = new Map<string, { readonly file: FileHandle; pieces: string[]; length: number }>()

  constructor(folder: string) {
    this.folder = folder
  }

  async append(name: string, text: string): Promise<void> {
    let open = this.files.get(name)
    if (!open) {
      open = { file: await this.create(name), pieces: [], length: 0 }
      this.files.set(name, open)
    }
    open.pieces.push(text)
    open.length += text.length
    if (open.length >= GATHERED) await flush(open)
  }

  /** Puts every file into its place, the one named `last` after all others: with it, the folder is complete. */
  async finish(last: string): Promise<void> {
    for (const open of this.files.values()) {
      await flush(open)
      await open.file.sync()
      await open.file.close()
    }
    // Without its last file, a folder of several is seen to be incomplete while the others are replaced.
    if (this.files.size > 1) await rm(join(this.folder, last), { force: true })
    const names = [...this.files.keys()].sort((a, b) => Number(a === last) - Number(b === last))
    for (const name of names) await rename(this.partOf(name), join(this.folder, name))
  }

  /** Leaves nothing behind: every place is as it was. */
  async discard(): Promise<void> {
    for (const [name, { file }] of this.files) {
      await file.close()
      await rm(this.partOf(name), { force: true })
    }
  }

  private async create(name: string): Promise<FileHandle> {
    await mkdir(this.folder, { recursive: true })
    return open(this.partOf(name), 'w')
  }

  private partOf(name: string): string {
    return join(this.folder, `.${name}${PART}`)
  }
}

async function flush(open: { readonly file: FileHandle; pieces: string[]; length: number }): Promise<void> {
  const text = open.pieces.join('')
  open.pieces = []
  open.length = 0
  await open.file.appendFile(text)
}

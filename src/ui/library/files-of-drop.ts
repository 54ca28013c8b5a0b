import { rememberPath } from '../datasets/bundle-packages.ts'

// The browser makes all files that were asked for in one task.
const AT_A_TIME = 20

/** All files of a drop, folders walked through; hidden files (`.DS_Store`) are left out. */
export async function filesOfDrop(drop: DataTransfer): Promise<readonly File[]> {
  // The items are gone after the first wait, so the entries are taken at once.
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...drop.files]
  const files = await Promise.all(entries.map(filesOf))
  return files.flat().filter(({ name }) => !name.startsWith('.'))
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [rememberPath(await fileOf(entry), entry.fullPath)]
  if (!isFolder(entry)) return []
  const files: File[] = []
  const reader = entry.createReader()
  // A reader hands over some entries at a time until none are left.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return files
    for (let from = 0; from < some.length; from += AT_A_TIME) {
      files.push(...(await Promise.all(some.slice(from, from + AT_A_TIME).map(filesOf))).flat())
    }
  }
}

// Chromium has no names for the classes of entries: `instanceof` would throw.
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

/** A change the repair made, in the order made. */
export type RepairKind =
  'pinyin_removed' | 'lines_rejoined' | 'blanks_removed' | 'traditional_to_simplified' | 'mojibake_marked'

/** A source file read into text. Offsets everywhere else are into `text`. */
export interface SourceText {
  readonly file: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** `utf-8`, `gb18030` …; `docx` and `pdf` where the file is no text. */
  readonly encoding: string
  /** The text as decoded or taken out of its file, before any repair. */
  readonly raw: string
  /** The reading text: repaired, what the notice reader works on. */
  readonly text: string
  readonly repairs: readonly RepairKind[]
  /** Spans of the reading text whose characters are beyond repair (mojibake). */
  readonly marked: readonly { readonly start: number; readonly end: number }[]
  /** Offset in `raw` of offset `at` in `text`; monotone. */
  readonly toRaw: (at: number) => number
}

/** Answers with a character map of Adobe's by its name (`UniGB-UCS2-H`), for PDFs whose fonts only name it. */
export type ReadCharacterMap = (name: string) => Promise<Uint8Array>

/** What reading may need besides the bytes. */
export interface ReadOptions {
  /** Overrides the guess for texts and pages. */
  readonly encoding?: string
  /** Hex SHA-256 of the bytes, where the caller knows it. */
  readonly sha256?: string
  /** Without it, a PDF that needs a character map is refused. */
  readonly readCharacterMap?: ReadCharacterMap
}

/** Why a file cannot be read. */
export type FileProblem =
  | 'empty'
  | 'not_text'
  | 'unsupported_type'
  | 'undecodable'
  | 'too_large'
  | 'no_items'
  // A PDF of pictures: its pages hold no text.
  | 'scanned'
  // Cut short or broken: an archive, a PDF or a Word file that does not hold together.
  | 'damaged'
  | 'encrypted'
  // An archive that would unpack to far more than it looks, or writes outside its folder.
  | 'unsafe_archive'
  // A dataset one of whose tables or records is not what the schema says; the facts name the place.
  | 'bad_dataset'

/** A file that cannot be read: which one, and what is wrong with it. The caller words the remedy. */
export class FileError extends Error {
  readonly file: string
  readonly problem: FileProblem
  readonly facts: Readonly<Record<string, string | number>>
  constructor(file: string, problem: FileProblem, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${file}: ${problem}`)
    this.name = 'FileError'
    this.file = file
    this.problem = problem
    this.facts = facts
  }
}

import { messageOf } from '../base/message-of.ts'
import { FileError, type FileProblem } from '../source/source-text.ts'

const WORDS: Readonly<Record<FileProblem, string>> = {
  empty: '文件是空的 (the file is empty): 请重新保存网页正文 (save the page text again)',
  not_text: '不是文本文件 (not a text file): 请另存为 .txt (save it as plain text)',
  unsupported_type:
    '此文件类型不能读 (this file type is not read): .doc/.wps/.rtf 请另存为 .docx，.mht 请另存为网页或 .txt，其他压缩包请先解压 (save as .docx, .html or .txt; unpack archives within archives)',
  undecodable: '编码无法识别 (unknown encoding): 请另存为 UTF-8 (save it as UTF-8)',
  too_large: '文件过大 (the file is too large): 一个文件放一篇通报 (one notice per file)',
  no_items:
    '未见巡察整改通报的内容 (no rectification notice found in it): 请检查是否选错文件 (check that it is the right file)',
  scanned: '是扫描件，没有文字 (scanned pages without text): 请先做文字识别 (run text recognition first)',
  damaged: '文件不完整或已损坏 (incomplete or damaged): 请重新下载 (download it again)',
  encrypted: '文件加了密码 (protected by a password): 请去掉密码另存 (save it without the password)',
  bad_dataset:
    '数据包或数据表与格式不符 (the dataset is not what its format says): 请按所指的表、行、列改正 (mend it at the table, row and column named)',
  unsafe_archive:
    '压缩包不安全，没有打开 (the archive is not safe and was not opened): 请自行解压 (unpack it yourself)',
}

/** One line for stderr: the file, what is wrong, what to do. Other errors keep their own words. */
export function fileProblem(file: string, error: unknown): string {
  if (!(error instanceof FileError)) return `${file}: ${messageOf(error)}`
  const facts = Object.entries(error.facts).map(([name, value]) => `${name}=${String(value)}`)
  return `${file}: ${error.problem}: ${WORDS[error.problem]}${facts.length > 0 ? ` [${facts.join(' ')}]` : ''}`
}

/** What is wrong, in one word: a `FileProblem`, a code of the system (`ENOENT`), or `error`. */
export function problemCode(error: unknown): string {
  if (error instanceof FileError) return error.problem
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'error'
}

import { FileError, type FileProblem } from '../source/source-text.ts'

const WORDS: Readonly<Record<FileProblem, string>> = {
  empty: '文件是空的 (the file is empty): 请重新保存网页正文 (save the page text again)',
  not_text: '不是文本文件 (not a text file): 请另存为 .txt (save it as plain text)',
  unsupported_type: '此文件类型暂不能读 (this file type is not read yet): 请另存为 .txt (save it as plain text)',
  undecodable: '编码无法识别 (unknown encoding): 请另存为 UTF-8 (save it as UTF-8)',
  too_large: '文件过大 (the file is too large): 一个文件放一篇通报 (one notice per file)',
  no_items: '未见巡察整改通报的内容 (no rectification notice found in it): 请检查是否选错文件 (check that it is the right file)',
}

/** One line for stderr: the file, what is wrong, what to do. Other errors keep their own words. */
export function fileProblem(file: string, error: unknown): string {
  if (!(error instanceof FileError)) return `${file}: ${error instanceof Error ? error.message : String(error)}`
  const facts = Object.entries(error.facts).map(([name, value]) => `${name}=${String(value)}`)
  return `${file}: ${error.problem}: ${WORDS[error.problem]}${facts.length > 0 ? ` [${facts.join(' ')}]` : ''}`
}

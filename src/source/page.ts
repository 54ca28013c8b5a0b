import type { Decoded } from './decode.ts'
import { readMarkup } from './markup.ts'
import { findArticle } from './page-article.ts'
import { decodePage } from './page-charset.ts'
import { findChrome } from './page-chrome.ts'
import { dropCopy } from './page-copy.ts'
import { pageFacts } from './page-facts.ts'
import { pageLines } from './page-lines.ts'
import { FileError } from './source-text.ts'

/**
 * The text of a saved web page: the article, found among the site's own parts, after what the page says of it (title, date,
 * source). One line per paragraph. Read inert: nothing of the page runs, nothing is fetched.
 * @throws {FileError} `empty`, `not_text`, `too_large`, `undecodable` or `damaged`.
 */
export async function readPage(file: string, bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  const decoded = decodePage(file, bytes, encoding)
  const root = await readMarkup(file, decoded.text, 'html')
  const chrome = findChrome(root)
  const article = findArticle(root, chrome)
  const lines = dropCopy(pageLines(article, chrome))
  const text = [...pageFacts(root, article, lines, chrome), ...lines].join('\n')
  if (text.trim() === '') throw new FileError(file, 'empty', { bytes: bytes.length })
  return { text, encoding: decoded.encoding }
}

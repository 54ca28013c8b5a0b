// Windows refuses these, and names of more than 255 bytes; 60 han are 180 bytes.
const FORBIDDEN = /[\\/:*?"<>|\p{C}]+/gu
const LONGEST = 60

/** A file name that every system takes: `完成情况-2024-04-08.csv` of title, ISO date and extension (no dot). */
export function fileName(title: string, date: string, extension: string): string {
  const words = title.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ')
  const stem = Array.from(words)
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${stem === '' ? '未命名' : stem}-${date}.${extension}`
}

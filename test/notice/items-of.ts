import { readNotice } from '../../src/notice/read-notice.ts'

/** Items as lines: `aspect > parent > title [status]`, what is not said left out. */
export function itemsOf(text: string): string[] {
  const notice = readNotice(text)
  return notice.items.map((item) => {
    const aspect = item.aspect === null ? null : `${String(item.aspect)} > `
    const parent = item.parentTitle === null ? null : `${item.parentTitle} > `
    const status = item.status.status === 'unstated' ? null : ` [${item.status.status}]`
    return [aspect, parent, item.title, status].join('')
  })
}

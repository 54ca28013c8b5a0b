import type { ItemColumn } from '../items/item-columns.ts'

/** Chinese words of the table on 明细. */
export const zhItemsTable = {
  columns: {
    agency: '单位',
    city: '城市',
    no: '序号',
    title: '事项题目',
    aspect: '方面',
    unit: '计数单位',
    status: '状态（自报）',
    basis: '状态依据',
    category: '类别',
    findings: '关注事项',
  } satisfies Record<ItemColumn, string>,
  file: { parent: '所属问题', mentions: '仅在措施中提及的关注事项', id: '事项编号' },
  fileN: (rows: number, all: number) =>
    rows < all ? `前 ${rows} 项，共 ${all} 项；全部事项请在“数据”页导出` : `整改事项 ${all} 项`,
  withWords: (words: string) => `原文含“${words}”`,
  more: (n: number) => `另 ${n} 项`,
  printed: (rows: number, all: number) => `只印前 ${rows} 项，共 ${all} 项；全部事项请导出。`,
  printedEarly: (rows: number, all: number) =>
    `打印时列表尚未取齐：纸上只有 ${rows} 项，共 ${all} 项。请稍候片刻再打印一次。`,
  choose: '选择列',
  where: '查找范围',
  wheres: { title: '题目', text: '原文' },
  inTexts: (notices: number, all: number, items: number) =>
    `在本机有原文的 ${notices} 件通报（共 ${all} 件）的事项正文中找到 ${items} 项。`,
  noTexts: '本机没有原文，只能在题目中查找。把通报原文件拖进来即可在原文中查找。',
  tooMany: (most: number) => `找到的事项太多，只列前 ${most} 项；请多写几个词。`,
  searching: '正在原文中查找…',
  reach: (most: number) => `表格最多滚动到第 ${most} 项；请筛选，或在“数据”页导出全部。`,
  copy: '复制',
  copyHint: (most: number) => `把当前列表（至多 ${most} 项）复制成可粘贴到表格软件的文字`,
  copied: (rows: number) => `已复制 ${rows} 项`,
  copyFailed: (why: string) => `没有复制成：${why}。可改用图表的“导出”。`,
}

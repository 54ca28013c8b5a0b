/** Chinese words of datasets that stay in the engine. */
export const zhLarge = {
  askTitle: (name: string) => `导入按表存放的数据集：${name}`,
  askSize: (notices: string, items: string) => `通报 ${notices} 件，整改事项 ${items} 项。怎样导入？`,
  whole: '整体放入引擎',
  wholeMeans:
    '适合大数据集。各屏的图表、明细、体检和筛选照常；编码以文件为准，不能查看原文、改编码或整库导出。它单独显示，现有通报暂时让位，随时可以一键换回。',
  apart: '拆成逐件通报',
  apartMeans: '适合较小的数据集。与现有通报放在一起，可以改编码、建议编码、整库导出；占用的内存大得多。',
  tooManyApart: (most: string) => `超过 ${most} 项，拆成逐件通报会用完浏览器的内存，只能整体放入引擎。`,
  cancel: '取消',
  phases: {
    open: (name: string) => `正在打开“${name}”…`,
    check: (name: string, percent: string) => `正在核对“${name}”：${percent}`,
    load: (name: string, percent: string) => `正在把“${name}”放入引擎：${percent}`,
  },
  stop: '停止，回到原有通报',
  alone: (name: string, items: string) => `“${name}”单独显示：整改事项 ${items} 项，全部在引擎中。`,
  waiting: (notices: string) => `原有的 ${notices} 件通报暂不显示。`,
  leave: '回到原有通报',
  problem: (why: string) => `这个数据集这次没能打开，已换回原有通报：${why}`,
  lost: (name: string) => `浏览器没有留下“${name}”的文件，请重新导入`,
  tooLarge:
    '数据集可能超出了本浏览器的内存。请关闭其他标签页后刷新；仍不行时，请按地区或年份分开导入，或换用内存更大的电脑。',
  reach: (rows: number) => `表格最多滚动到第 ${rows} 项；请筛选后再看其余的。`,
  noRecords: {
    source: '大数据集整体放在引擎中，页面上没有逐件通报，不能查看原文。请把要看的通报单独导入，或回到原有通报。',
    coding:
      '大数据集的编码以文件为准，这里不能改编码，也没有待编码队列和建议。请在“明细”中筛选后导出 CSV，分出要改的部分另行导入，再在这里编码。',
    export: '大数据集不能整库导出：它的文件就是数据集本身。请在“明细”中筛选后导出所选事项（CSV），或在图表上导出。',
    check: '大数据集的体检可以筛选、查看和导出，不能逐条标记已核对。',
    item: '大数据集的编码以文件为准，不能在这里修改。',
    texts: '大数据集不含原文，全文搜索只在标题和上级标题中进行。',
  },
}

import type { FileWords } from '../../export/file-words.ts'

/** Chinese words in exported files. */
const file: FileWords = {
  lower: '下限',
  upper: '上限',
  sheets: { chart: '图', data: '数据', note: '说明', metrics: '指标口径', dictionary: '数据字典' },
  title: '标题',
  category: '分类',
  metric: {
    name: '指标',
    definition: '定义',
    formula: '公式',
    unit: '单位',
    denominator: '分母',
    caveats: '注意事项',
  },
  tablePage: (title, page, pages) => (pages > 1 ? `${title}：数据（${page}/${pages}）` : `${title}：数据`),
  rowsCut: (shown, all) => `（前 ${shown} 行，共 ${all} 行）`,
  producer: '巡察整改通报分析台',
}

/** Chinese words of the export menu. */
export const zhTakeAway = {
  file,
  kinds: {
    png: '图片 PNG',
    svg: '矢量图 SVG',
    pptx: '演示文稿 PPTX（图可编辑）',
    xlsx: '工作簿 XLSX（含图和口径）',
    csv: '数据表 CSV',
    copyImage: '复制图片',
    copyTable: '复制表格',
  },
  scale: '图片倍数',
  copiedImage: '图片已复制，可直接粘贴到文档或幻灯片。',
  copiedTable: '表格已复制，可直接粘贴到文档或表格软件。',
  imageRefused: '浏览器不允许复制图片（页面不是 https 时如此）。请改用“图片 PNG”。',
  tableRefused: '浏览器不允许复制。请改用“数据表 CSV”。',
}

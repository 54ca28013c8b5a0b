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
  dictionary: {
    table: '表',
    column: '字段',
    label: '中文名',
    type: '类型',
    nullable: '可为空（通报没有说）',
    values: '取值',
    meaning: '含义',
  },
  yes: '是',
  no: '否',
  tablePage: (title, page, pages) => (pages > 1 ? `${title}：数据（${page}/${pages}）` : `${title}：数据`),
  rowsCut: (shown, all) => `（前 ${shown} 行，共 ${all} 行）`,
  report: {
    templates: { brief: '领导一页纸', comparison: '对比报告', appendix: '数据附录' },
    figure: (no) => `图 ${no}`,
    table: (no) => `表 ${no}`,
    section: (no) => `${chineseNumber(no)}、`,
    annex: '附：指标口径',
    rowsCut: (shown, all) => `（前 ${shown} 行，共 ${all} 行）`,
    shared: '数据说明',
    link: '查看本图',
    dated: (date) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
    head: (title) => `${title}（数据均为被巡察单位自报）`,
  },
  producer: '巡察整改通报分析台',
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 as headings count: 一, 十, 十二, 二十三. */
function chineseNumber(no: number): string {
  const [tens, ones] = [Math.floor(no / 10), no % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones))
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
    citation: '复制引用（一行文字和链接）',
    report: '加入报告',
  },
  copiedCitation: '引用已复制。',
  inReport: (figures: number) => `已加入报告，现有 ${figures} 项。`,
  notKept: (why: string) => `没能保存到浏览器：${why}。关闭页面后报告会丢失。`,
  report: {
    title: '报告',
    heading: '标题',
    untitled: '巡察整改通报分析报告',
    template: '模板',
    templateHints: {
      brief: '一页 A4：先写要点，再放最多四张图。',
      comparison: '每张图一节：图、简表、说明，后附指标口径。',
      appendix: '只放数据表（全部行）和指标口径。',
    },
    empty: '报告里还没有内容。打开任一张图的“导出”菜单，选“加入报告”。',
    remark: '说明文字',
    remarkHint: '写给读者的一两句话（可不写）',
    up: '上移',
    down: '下移',
    remove: '移出报告',
    removed: (title: string) => `已移出“${title}”。`,
    undo: '撤销',
    docx: '导出 Word（DOCX）',
    pptx: '导出演示文稿（PPTX）',
    print: '打印或存为 PDF',
    preview: '预览',
    tooMany: (most: number) => `领导一页纸只取前 ${most} 项。`,
    open: '打开原图',
  },
  scale: '图片倍数',
  copiedImage: '图片已复制，可直接粘贴到文档或幻灯片。',
  copiedTable: '表格已复制，可直接粘贴到文档或表格软件。',
  imageRefused: '浏览器不允许复制图片（页面不是 https 时如此）。请改用“图片 PNG”。',
  tableRefused: '浏览器不允许复制。请改用“数据表 CSV”。',
  dataset: {
    heading: '导出数据集',
    hint: '把已载入的通报连同编码结果存成文件，各种格式都附数据字典；同样的数据总是得到同样的文件。',
    forms: {
      package: '数据包（CSV，zip）',
      xlsx: '工作簿（XLSX，每表一页）',
      parquet: 'Parquet（zip）',
      ndjson: 'NDJSON（每件通报一行，zip）',
    },
    contact: '连同联系方式所在行的位置（默认不含；仅 NDJSON 有此项）',
    scope: '导出范围',
    everything: '全部已载入的通报（不按筛选）',
    selected: (filter: string) => `当前筛选：${filter}（只含筛选到的事项；通报声明的总数仍是整件通报的）`,
    nothingPicked: '当前筛选（还没有筛选）',
    title: '巡察整改通报数据集',
    selectedTitle: '巡察整改通报数据集（按筛选）',
    about: {
      what: '内容',
      filter: '范围',
      claim: '说明',
      dataset: '数据集',
      source: '来源',
      versions: '版本',
      empty: '空值',
      date: '导出日期',
    },
    counts: (notices: number, items: number) => `通报 ${notices} 件，整改事项 ${items} 项`,
    emptyMeans: '空值表示通报没有说，不等于 0。',
    progress: (name: string, done: number, all: number) => `正在写 ${name}（${done}/${all}）`,
    sending: (done: number, all: number) => `正在汇总通报 ${done}/${all}`,
    cancel: '取消',
    cancelled: '已取消，没有生成文件。',
    done: (name: string) => `已导出 ${name}`,
    failed: (why: string) => `没有导出：${why}。请改用数据包或 Parquet 再试。`,
    sheetFull:
      '数据超过一个工作簿的上限（一张表约 105 万行，全部表 1200 万格）。请改用数据包或 Parquet，或筛选后只导出所选。',
    nothing: '还没有通报可导出。',
  },
}

import { NOTE_LABELS_ZH } from '../../export/export-note.ts'
import type { Status } from '../../notice/tree.ts'
import type { Language } from './languages.ts'
import { zhCharts } from './zh-charts.ts'
import { zhCheck } from './zh-check.ts'
import { zhCoding } from './zh-coding.ts'
import { zhSimilar, zhSuggest } from './zh-suggest.ts'
import { zhCompare } from './zh-compare.ts'
import { zhCodes } from './zh-codes.ts'
import { zhFrame } from './zh-frame.ts'
import { zhFindings } from './zh-findings.ts'
import { zhGroups } from './zh-groups.ts'
import { zhDatasets } from './zh-datasets.ts'
import { zhItemsTable } from './zh-items-table.ts'
import { zhLarge } from './zh-large.ts'
import { zhLibrary } from './zh-library.ts'
import { zhOverviewPanels } from './zh-overview-panels.ts'
import { zhWorkspace } from './zh-workspace.ts'
import { zhReader } from './zh-reader.ts'
import { zhTrends } from './zh-trends.ts'
import { zhWall } from './zh-wall.ts'
import { zhTakeAway } from './zh-take-away.ts'

/** Every word on screen, in Chinese; another language has the same shape. */
export const zh = {
  language: 'zh' as Language,
  check: zhCheck,
  codes: zhCodes,
  coding: zhCoding,
  suggest: zhSuggest,
  similar: zhSimilar,
  charts: zhCharts,
  frame: zhFrame,
  groups: zhGroups,
  datasets: zhDatasets,
  workspace: zhWorkspace,
  large: zhLarge,
  library: zhLibrary,
  reader: zhReader,
  takeAway: zhTakeAway,
  /** How parts make a phrase: never in the code of a screen, or two languages mix. */
  joint: {
    list: (parts: readonly string[]) => parts.join('、'),
    facts: (parts: readonly string[]) => parts.join('，'),
    clauses: (parts: readonly string[]) => parts.join('；'),
    stop: (sentence: string) => `${sentence}。`,
    aside: (text: string) => `（${text}）`,
    labelled: (label: string, text: string) => `${label}：${text}`,
  },
  findings: zhFindings,
  itemsTable: zhItemsTable,
  overviewPanels: zhOverviewPanels,
  trends: zhTrends,
  wall: zhWall,
  compare: zhCompare,
  app: {
    name: '巡察整改通报分析台',
    skip: '跳到正文',
    navigation: '主导航',
    language: '语言',
    languageFailed: '没有换成：这种语言的文字没有载到。请检查网络后再按一次。',
    screens: {
      overview: '总览',
      compare: '对比',
      findings: '共性问题',
      trends: '趋势',
      items: '明细',
      source: '原文',
      check: '体检',
      coding: '编码',
      data: '数据',
      report: '报告',
      terms: '口径',
    },
    loaded: (notices: number, agencies: number, span: string) =>
      `已载入通报 ${notices} 件，${agencies} 家单位${span === '' ? '' : `，${span}`}`,
    feedbackSpan: (from: string, to: string) => (from === to ? `反馈于 ${from}` : `反馈时间 ${from} 至 ${to}`),
    loadedNothing: '还没有载入通报',
    origins: { sample: '内置样本', demo: '虚构示例', imported: '自行导入' },
    demoAboard: '含虚构示例，图表不代表任何真实单位',
    loading: '正在载入…',
    close: '关闭',
    retry: '重试',
  },
  selection: {
    label: '当前筛选',
    none: '未筛选：显示全部已载入的通报',
    sentence: (parts: readonly string[]) => `只看${parts.join('，且')}`,
    part: (field: string, values: readonly string[]) => `${field}为${values.map((value) => `“${value}”`).join('或')}`,
    textPart: (value: string) => `题目含“${value}”`,
    remove: (part: string) => `取消筛选：${part}`,
    clear: '清除',
    undo: '撤销上一步筛选',
    notSaid: '未写明',
    broken: '链接里的筛选无法识别，已打开总览并显示全部数据。',
    unknownScreen: '链接指向的页面不存在，已打开总览。',
    notFetched:
      '这个页面没有打开：网络断了，或网站刚刚更新。请检查网络后再点一次；仍打不开，请刷新（已导入的内容都在）。',
  },
  engine: {
    starting: '分析引擎启动中，先显示事先算好的结果…',
    startingOwn: '分析引擎启动中…',
    computing: '正在计算…',
    loading: '正在装入新的数据，图表仍是先前的数据…',
    failedTitle: '分析引擎没有启动',
    failedKept: '页面显示的是内置样本事先算好的结果，不能筛选。',
    remedy:
      '可能是浏览器或单位安全策略禁用了 WebAssembly，或网络太慢。请换用较新的 Chrome/Edge，请管理员放行 wasm-unsafe-eval，然后刷新本页。通报的阅读与原文查看不受影响。',
  },
  panel: {
    about: '口径说明',
    chart: '图',
    table: '表',
    asTable: '看表',
    asChart: '看图',
    export: '导出',
    exporting: '正在导出…',
    exportFailed: (why: string) => `导出失败：${why}。请重试，或改用 CSV。`,
    exported: (name: string) => `已导出 ${name}`,
    nothingToTake: '这里现在没有可导出的内容，没有导出。',
    loading: '正在计算…',
    failed: '这一块没有算出来。',
    failedRemedy: '请撤销上一步筛选，或刷新本页后再试。',
    emptyFiltered: '当前筛选下没有数据。请清除或放宽筛选。',
    printedEarly: '打印时这里还在计算，内容从略。请稍候再打印一次。',
    definition: '定义',
    formula: '公式',
    unit: '单位',
    denominator: '分母',
    caveats: '注意',
    rowHint: '点击图形，或在表格行上按回车，查看对应的整改事项',
    itemPicks: {
      none: zhCheck.noticesOnly,
      named: '针对事项的筛选只影响指出的单位数，不影响单位总数 n',
      items: '针对事项的筛选只影响事项数，不影响通报数和单位数',
    },
    n: (notices: number, items: string) => `n = ${notices} 件通报，${items}`,
    agencies: (n: number) => `n = ${n} 家单位`,
    largest: (shown: number, all: number) => `显示最大的 ${shown} 件，共 ${all} 件`,
    items: (problems: number, tasks: number) =>
      [...(problems > 0 ? [`问题 ${problems} 项`] : []), ...(tasks > 0 ? [`整改任务 ${tasks} 项`] : [])].join('、') ||
      '整改事项 0 项',
    open: '查看事项',
  },
  overview: {
    title: '总览',
    sentence: {
      scope: (notices: number, agencies: number, items: string) =>
        `${notices} 件通报（${agencies} 家单位）共列出${items}`,
      unit: (unit: string, items: number, parts: readonly string[]) => `${unit} ${items} 项：${parts.join('，')}`,
      status: (units: readonly string[]) => `据单位自报，${units.join('；')}`,
      said: {
        item: (counts: string) => `事项写明 ${counts}`,
        section: (counts: string) => `所在标题写明 ${counts}`,
        cross_reference: (counts: string) => `指向另一事项 ${counts}`,
        summary: (counts: string) => `按全篇总数 ${counts}`,
        none: (counts: string) => counts,
      },
      statusPart: (items: number, status: string) => `${items} 项${status}`,
      summaryOnly: (items: number) => `${items} 项只有全篇总数、逐项未说明`,
      unstated: (items: number) => `${items} 项未说明`,
      completedOnly: (items: number, besides: boolean) =>
        `${besides ? `另 ${items} 项` : `${items} 项都`}出自只列已完成事项的通报（不是全部）`,
      category: (unit: string, name: string, items: number) => `${unit}中最多的类别是“${name}”（${items} 项）`,
      finding: (name: string, k: number, n: number) => `最常见的关注事项是“${name}”（${k}/${n} 家）`,
      empty: '当前筛选下没有整改事项。请清除或放宽筛选。',
      nothingListed: '已载入的通报没有列出整改事项。',
    },
  },
  drawer: {
    title: '整改事项',
    count: (n: number) => `共 ${n} 项`,
    pick: '以此筛选',
    shown: '怎样列出',
    asTable: '列表',
    more: '再显示一些',
    close: '关闭',
    mentions: (n: number) => `另有 ${n} 家单位只在整改措施中提到，不在此列。`,
    again: (n: number) => `其中 ${n} 项以“同某项”指向另一项，图上不重复计。`,
    uncounted: (n: number) =>
      `其中 ${n} 项出自只列已完成事项、或主要按另一种单位列事项的通报，图上的完成率不计这些项。`,
    none: '没有对应的整改事项。',
    openSource: '看原文',
  },
  items: {
    title: '明细',
    search: '在题目中查找',
    searchHint: '多个词用空格隔开，须同时出现',
    find: '查找',
    count: (n: number) => `共 ${n} 项整改事项`,
    sort: '排序',
    sorts: {
      filed: '通报顺序',
      agency: '单位',
      city: '城市',
      unit: '计数单位',
      status: '整改状态',
      category: '问题类别',
    },
    page: (page: number, pages: number) => `第 ${page} / ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    empty: '没有符合条件的整改事项。请清除筛选，或换个词查找。',
    columns: {
      no: '序号',
      agency: '单位',
      title: '事项题目',
      status: '状态（自报）',
      category: '类别',
      findings: '关注事项',
    },
    parent: (title: string) => `属于：${title}`,
    mention: '仅措施提及',
  },
  terms: {
    title: '口径',
    intro: '每个数字的定义、公式、分母与注意事项；与图上的“口径说明”和导出文件中的文字相同。',
    metrics: '指标',
    statuses: '整改状态与状态依据',
    version: (metrics: string, codebook: string) => `指标口径版本 ${metrics}；编码手册 ${codebook}`,
    categories: '问题类别',
    findings: '关注事项',
    columns: '数据表与列',
    search: '在口径中查找',
    contents: '本页目录',
    nothing: '没有符合的条目。',
    dictionary: {
      lead: '导出的数据包按这些表和列写出；空格子表示通报没有说，不是 0。',
      column: '列',
      type: '类型',
      empty: '可否为空',
      maybe: '可空',
      always: '必有',
      meaning: '含义与取值',
      types: {
        text: '文字',
        code: '代码',
        int: '整数',
        double: '数',
        bool: '是否',
        date: '日期',
      } as Readonly<Record<string, string>>,
    },
    code: '代码',
    name: '名称',
    definition: '定义',
    statusHow: {
      completed: '通报说已完成、全部完成、整改到位等。',
      mostly_completed: '通报只说“基本完成”；从不并入“已完成”。',
      staged: '通报说取得阶段性成效，或须长期坚持；不算完成。',
      ongoing: '通报说正在推进、持续整改，或只说预计何时完成。',
      not_completed: '通报说未完成、尚未完成。',
      unstated: '通报没有说；不等于未完成，也不当作 0。',
    } satisfies Record<Status, string>,
    basisHow: {
      item: '实心：事项本身写明',
      section: '斜线：所在标题写明，由标题推及事项',
      cross_reference: '反斜线：以“同某项”指向另一事项',
      summary: '空心实线框：只有全篇总数，不知是哪一项',
      none: '空心虚线框：通报没有说',
    },
  },
  export: {
    labels: NOTE_LABELS_ZH,
    source: (origin: string, notices: number, hashes: readonly string[], more: boolean) =>
      `${origin} ${notices} 件（SHA-256 ${hashes.join('、')}${more ? ' 等' : ''}）`,
    versions: (metrics: string, codebook: string) => `指标口径 ${metrics}，编码手册 ${codebook}`,
    dataset: (hash: string) => `SHA-256 ${hash}`,
    basis: (unit: string, denominator: string) => `单位：${unit}；分母：${denominator}。`,
    claim: '自报：数据为被巡察单位在通报中的自述',
    claimDemo: '自报；含虚构示例，不代表任何真实单位',
    unfiltered: '全部已载入的通报',
  },
}

/** The shape that the words of every language have. */
export type Words = typeof zh

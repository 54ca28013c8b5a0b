import type { TourStep } from '../frame/tour.ts'
import type { StampPart } from '../selection/stamp.ts'
import type { ThemeChoice } from '../theme/theme.ts'

/** What a citation says. */
export interface CitationFacts {
  readonly app: string
  readonly screen: string
  readonly filter: string
  readonly notices: number
  readonly dataset: string
  readonly codebook: string
  readonly metrics: string
  readonly date: string
  readonly address: string
}

/** Chinese words of the frame around every screen. */
export const zhFrame = {
  theme: '外观',
  themes: {
    system: '外观：跟随系统',
    light: '外观：浅色',
    dark: '外观：深色',
    contrast: '外观：高对比',
  } satisfies Record<ThemeChoice, string>,
  restoring: (at: number, of: number) => `正在重新读取上次保存的通报，第 ${at} 件，共 ${of} 件。下面先显示上次的结果。`,
  redo: '重做',
  print: '打印',
  printWaits: '算完这一屏就打印…',
  printTitle: (app: string, screen: string) => `${app} · ${screen}`,
  printLine: (filter: string, claim: string) => `筛选：${filter}。${claim}`,
  printFacts: (date: string, dataset: string, codebook: string, metrics: string) =>
    `打印日期 ${date}；数据集 ${dataset}；编码手册 ${codebook}；指标口径 ${metrics}`,
  views: '视图与引用',
  saveView: '保存当前视图',
  viewName: '名称',
  viewNote: '备注',
  save: '保存',
  savedViews: '已保存的视图',
  noViews: '还没有保存的视图。视图记住页面、筛选和分组，数字随数据更新。',
  rename: '改名',
  remove: '删除',
  undo: '撤销',
  viewRemoved: (name: string) => `已删除视图“${name}”。`,
  notKept: (why: string) => `没有保存下来：${why}。请检查浏览器是否允许本页保存数据，再试一次。`,
  cite: '引用当前视图',
  copyCitation: '复制引用',
  copied: '已复制',
  copyByHand: '浏览器不允许自动复制，文字已选中，请按 Ctrl+C。',
  citation: (facts: CitationFacts) =>
    `${facts.app}·${facts.screen}：${facts.filter}。通报 ${facts.notices} 件，数据为被巡察单位自报，未经核实；` +
    `数据集 ${facts.dataset}，编码手册 ${facts.codebook}，指标口径 ${facts.metrics}，${facts.date}。${facts.address}`,
  linkDiffers: (parts: string) =>
    `这个链接是在别的条件下生成的：${parts}。页面已按当前数据打开，数字可能与原来不同。要看原来的数字，请载入同一数据集（“数据”页）并使用同一版本；要给别人看当前的数字，请重新复制链接。`,
  differs: {
    dataset: (then: string, now: string) => `数据集原为 ${then}，现为 ${now}`,
    codebook: (then: string, now: string) => `编码手册原为 ${then}，现为 ${now}`,
    metrics: (then: string, now: string) => `指标口径原为 ${then}，现为 ${now}`,
  } satisfies Record<StampPart, unknown>,
  gotIt: '知道了',
  help: '帮助',
  helpIntro:
    '图上的数字都能点开，看到对应的整改事项，再看到通报原文。不用鼠标时：按“看表”换成表格，用 Tab 走到一行，按回车。',
  shortcuts: '快捷键',
  keys: '按键',
  effect: '作用',
  shortcutList: [
    ['Ctrl+Z', '撤销上一步筛选（不在输入框中时）'],
    ['Ctrl+Shift+Z', '重做'],
    ['Ctrl+P', '打印当前页面（A4）'],
    ['Ctrl+/', '打开本帮助'],
    ['Tab / Shift+Tab', '走到下一个或上一个可操作的地方'],
    ['Enter', '在表格行上：查看对应的整改事项'],
    ['Esc', '关闭弹出的窗口'],
  ] as readonly (readonly [string, string])[],
  tour: '五步导览',
  tourAgain: '看五步导览',
  tourStep: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  tourNext: '下一步',
  tourBack: '上一步',
  tourEnd: '跳过',
  tourDone: '完成',
  tourTitles: {
    sentence: '先看一句话',
    panel: '每张图都说明自己',
    mark: '点开任何数字',
    selection: '一处筛选，处处生效',
    data: '换成自己的通报',
  } satisfies Record<TourStep, string>,
  tourTexts: {
    sentence: '页面开头这一句话概括已载入的通报说了什么。状态都是被巡察单位自报，没说的就是“未说明”。',
    panel: 'ⓘ 是定义、公式、分母和注意事项；“看表”换成同样数字的表格；“导出”把图连同口径、来源和日期一起带走。',
    mark: '点图上的一段，或在表格的一行按回车，看到它所数的整改事项；再点一项，就到原文那一句。',
    selection: '在弹出的清单里按“以此筛选”，所有的图、表和导出都跟着变。筛选写在这里，可以逐个去掉、撤销、保存或引用。',
    data: '在“数据”页把网页、Word、PDF 或文本文件拖进来即可。文件只在本机浏览器里处理，不会上传。',
  } satisfies Record<TourStep, string>,
}

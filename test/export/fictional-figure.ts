import type { Figure } from '../../src/export/figure.ts'
import { NOTE } from './fictional-note.ts'

/** Two invented notices with a gap: the second says nothing of completed items. */
export const FIGURE: Figure = {
  note: NOTE,
  table: {
    labels: ['单位', '整改状态', '项数'],
    rows: [
      ['示例市甲局', '已完成', 3],
      ['示例市甲局', '正在整改', 1],
      ['=cmd()', '正在整改', 4],
      [null, '未说明', 0],
    ],
    texts: [
      ['示例市甲局', '已完成', '3'],
      ['示例市甲局', '正在整改', '1'],
      ['=cmd()', '正在整改', '4'],
      ['—', '未说明', '0'],
    ],
  },
  native: {
    kind: 'bar',
    horizontal: true,
    stacked: true,
    percent: false,
    over: null,
    axis: '整改事项数',
    categories: ['示例市甲局\n4 项', '示例市乙局'],
    series: [
      { name: '已完成', color: '2F7D5B', values: [3, null] },
      { name: '正在整改', color: 'D9772B', values: [1, 4] },
    ],
  },
  svg: null,
  narrow: null,
}

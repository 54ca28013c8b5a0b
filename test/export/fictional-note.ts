import type { ExportNote } from '../../src/export/export-note.ts'

/** The lines of an invented note. */
export const NOTE_LINES = {
  title: '各单位整改状态',
  filter: '省份为示例省，状态为已完成',
  n: '通报 3 件，整改事项 34 项',
  source: '虚构示例 3f2a9c10',
  dataset: 'SHA-256 77b0c1d2e3',
  claim: '被巡察单位自报',
  definition: '各整改状态的事项数，一项只计一次。',
  basis: '单位：项；分母：所选整改事项数',
  versions: '指标 1.0.0，编码手册 1.0.0',
  date: '2024-04-08',
}

export const NOTE: ExportNote = {
  ...NOTE_LINES,
  metrics: [
    {
      name: '整改状态构成（自报）',
      definition: '各整改状态的事项数，一项只计一次。',
      formula: '各状态事项数之和 = 事项数',
      unit: '项',
      denominator: '所选整改事项数',
      caveats: ['自报：未经核实。', '未说明不等于未完成。'],
    },
  ],
}

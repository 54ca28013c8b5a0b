import type { ExportNote } from '../../src/export/export-note.ts'

export const NOTE: ExportNote = {
  title: '各单位整改状态',
  filter: '省份为示例省，状态为已完成',
  n: '通报 3 件，整改事项 34 项',
  source: '虚构示例 3f2a9c10',
  claim: '被巡察单位自报',
  definition: '各整改状态的事项数，一项只计一次。',
  versions: '指标 1.0.0，编码手册 1.0.0',
  date: '2024-04-08',
}

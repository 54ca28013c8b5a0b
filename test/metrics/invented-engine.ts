import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

/**
 * Six invented notices of five agencies (戊局 published twice, 己局 lists nothing):
 *
 *   a 甲局 河东省 东市  2022      3 problems: completed B4.3 借调 · ongoing B4.5 · unstated B1 (同1) 借调
 *   b 乙局 河东省 西市  2022-08   4 tasks:    completed B10 · completed B1 · mostly B4.3 公车 · staged X
 *   c 丙局 河西省 东市  2023      2 problems, completed ones only: completed B4.3 · completed A1
 *   d 戊局 河西省 南市  2021      1 problem:  unstated B4 借调
 *   e 戊局 河西省 南市  2024      2 problems: not_completed B1 · unstated X, 公车 only in the measures
 *   f 己局 –                      nothing listed
 */
export const SIX_NOTICES = [
  invent({
    notice_id: 'a',
    agency: '甲局',
    province: '河东省',
    city: '东市',
    level: 'city',
    feedback_date: '2022-01-18',
    published_date: '2022-06-15',
    declared: [
      { what: 'problems', value: 25 },
      { what: 'measures', value: 90, bound: 'at_least' },
    ],
    items: [
      {
        title: '长期借用下属单位人员',
        status: 'completed',
        category: 'B4.3',
        findings: ['secondment'],
        finding_hits: [{ finding: 'secondment', scope: 'problem', rule: 'f|1', start: 102, end: 104 }],
      },
      { title: '接待用餐超标准', parent_title: '作风 不实', status: 'ongoing', category: 'B4.5' },
      { title: '责任_落实100%不够', same_as: '1', category: 'B1', findings: ['secondment'], aspect: 1 },
    ],
  }),
  invent({
    notice_id: 'b',
    agency: '乙局',
    province: '河东省',
    city: '西市',
    level: 'county',
    unit: 'task',
    feedback_date: '2022-08',
    published_date: '2022-12-01',
    declared: [
      { what: 'tasks', value: 42 },
      { what: 'completed', value: 36, unit: 'tasks' },
    ],
    items: [
      { unit: 'task', status: 'completed', category: 'B10' },
      { unit: 'task', status: 'completed', status_basis: 'section', category: 'B1' },
      { unit: 'task', status: 'mostly_completed', category: 'B4.3', findings: ['official_vehicle'] },
      { unit: 'task', status: 'staged', category: 'X' },
    ],
  }),
  invent({
    notice_id: 'c',
    agency: '丙局',
    province: '河西省',
    city: '东市',
    level: 'city',
    listing: 'completed_only',
    feedback_date: '2023-03-01',
    items: [
      { status: 'completed', category: 'B4.3' },
      { status: 'completed', category: 'A1' },
    ],
  }),
  invent({
    notice_id: 'd',
    agency: '戊局',
    region_code: '990100',
    province: '河西省',
    city: '南市',
    feedback_date: '2021-05-05',
    declared: [
      { what: 'problems', value: 23 },
      { what: 'completed', value: 22, unit: 'problems' },
      { what: 'measures', value: 80 },
      { what: 'completed', value: 70, unit: 'measures' },
    ],
    items: [{ category: 'B4', findings: ['secondment'] }],
  }),
  invent({
    notice_id: 'e',
    agency: '戊局',
    region_code: '990100',
    province: '河西省',
    city: '南市',
    feedback_date: '2024-05-05',
    declared: [
      { what: 'problems', value: 30 },
      { what: 'completed', value: 12, unit: 'tasks' },
    ],
    items: [
      { status: 'not_completed', category: 'B1' },
      { category: 'X', mentions: ['official_vehicle'] },
    ],
  }),
  invent({
    notice_id: 'f',
    agency: '己局',
    unit: null,
    listing: null,
    declared: [
      { what: 'problems', value: 10 },
      { what: 'completed', value: 11, unit: 'problems' },
    ],
  }),
]

/** The real engine with the six invented notices. */
export async function openSixNotices(): Promise<ColumnEngine> {
  const engine = await openNodeEngine()
  await engine.load(buildTables(SIX_NOTICES, INVENTED_CODEBOOK))
  return engine
}

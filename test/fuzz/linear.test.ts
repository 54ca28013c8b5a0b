import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile } from '../../src/pipeline.ts'

// Characters in the long run. Four times as many take four times as long, or sixteen times where time goes by the square.
const LENGTH = 100_000
const SHORTER = 4
const GROWTH = 9
// Below this many times what an ordinary notice of that length takes, times are too short to be compared.
const WORTH_COMPARING = 5

const PIECES = [
  ...'一1（）“”《》"「【。，；：、 \n\t\r\u3000.-—…=|•①市县日%@𠮷\u0000\uFFFD',
  ...[
    '“”',
    '‘’',
    '1,',
    '1.',
    '12，',
    '一、',
    '（一）',
    '(1)',
    '一是',
    '一是二是',
    '关于“',
    '的问题',
    '2023年',
    '5月4日',
  ],
  ...[
    '巡察',
    '中共',
    '党组',
    '市委',
    '第三轮',
    '反馈',
    '1个问题',
    '1万元',
    '追回',
    '完成率',
    '已完成',
    '同(23)',
    '《办法》',
  ],
  ...['电话:', '整改情况:', '针对', '下一步', '来源:', '鼓楼区', ' \n', '\n\n1.', '<p>', '&nbsp;', '据(jù)', '1项任务'],
] as const

const PLACES: readonly (readonly [string, (run: string) => string])[] = [
  ['alone', (run) => `巡察整改通报\n${run}`],
  [
    'in the title',
    (run) => `中共甲县水务局党组关于${run}巡察整改情况的通报\n一、整改情况\n1.会议制度执行不到位的问题。已完成。`,
  ],
  [
    'in the lead',
    (run) =>
      `巡察整改通报\n根据部署，2022年3月1日至4月30日，县委第一巡察组对${run}进行了巡察，6月3日反馈了${run}个问题。\n1.会议制度执行不到位。`,
  ],
  [
    'in an item',
    (run) => `巡察整改通报\n一、整改情况\n1.会议制度${run}不到位的问题。整改情况：${run}已完成。\n2.车辆管理混乱。`,
  ],
  ['in a quotation', (run) => `巡察整改通报\n（一）关于“${run}”问题\n1.针对“会议${run}不够”的问题。整改：一是${run}。`],
  [
    'at the end',
    (run) => `巡察整改通报\n1.会议制度执行不到位。已完成。\n三、下一步\n${run}\n联系电话：${run}\n2023年5月${run}`,
  ],
]

/** Milliseconds of processor, not of the clock: other tests run beside this one. */
async function costOf(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  const started = process.cpuUsage()
  await readFile('long.txt', bytes, defaultCodebook()).catch(() => null)
  return process.cpuUsage(started).user / 1000
}

function ordinaryNotice(length: number): string {
  const item = (at: number): string => `${String(at)}.会议制度执行不到位的问题。整改情况：召开会议3次，已完成。\n`
  const head = '巡察整改通报\n一、整改情况\n'
  return head + Array.from({ length: Math.ceil(length / item(1).length) }, (_, at) => item(at + 1)).join('')
}

describe('reading takes no square of the time', () => {
  it.each(PLACES)(
    'where one piece goes on and on %s',
    async (_, place) => {
      await costOf(ordinaryNotice(LENGTH))
      const ordinary = await costOf(ordinaryNotice(LENGTH))
      const slow: string[] = []
      for (const piece of PIECES) {
        const long = (length: number): Promise<number> => costOf(place(piece.repeat(length / piece.length)))
        const cost = await long(LENGTH)
        if (cost < WORTH_COMPARING * ordinary) continue
        const shorter = await long(LENGTH / SHORTER)
        if (cost > GROWTH * shorter) slow.push(`${piece}: ${shorter.toFixed()} ms, then ${cost.toFixed()} ms`)
      }
      expect(slow).toEqual([])
    },
    300_000,
  )
})

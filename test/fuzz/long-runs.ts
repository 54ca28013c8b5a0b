/** What may go on and on in a notice: marks, numerals, words the reader looks for. */
export const PIECES = [
  ...'一1a0（）“”《》"「【。，；：、 \n\t\r\u3000.-—…=|•①市县日%@𠮷\u0000\uFFFD',
  ...[
    '“”',
    '‘’',
    '1,',
    '1.',
    'a.',
    '12，',
    '一、',
    '（一）',
    '(1)',
    '一是',
    '一是二是',
    '第',
    '第一',
    '关于“',
    '问题',
    '的问题',
    '2023年',
    '5月',
    '5月4日',
  ],
  ...[
    '巡察',
    '整改',
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

/** Where it goes on: each makes a notice of the run. */
export const PLACES: readonly (readonly [string, (run: string) => string])[] = [
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

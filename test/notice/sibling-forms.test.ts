import { describe, expect, it } from 'vitest'
import { readNotice } from '../../src/notice/read-notice.ts'
import { itemsOf } from './items-of.ts'

const ABOVE = `按照县委统一部署，县委第二巡察组对县集市服务中心党组开展了巡察。现将整改情况公布如下。
一、加强组织领导，压实整改责任
（一）召开会议。先后9次研究整改工作。
（二）建立台账。逐项销号。
二、反馈问题整改情况
`
const BELOW = `
三、下一步工作打算
（一）持续抓好整改。
（二）健全长效机制。`
const TITLES = ['窗口秩序混乱', '停车位划线不清', '例会记录简单', '档案归集不及时'] as const
const ACCOUNTS = [
  '增设窗口3个，设导办员6名。',
  '重新划线44处，劝导违停9起。',
  '补正记录9次，抽查2次。',
  '补归档案61件。',
] as const
const FIELDS = ['（一）服务群众方面', '（二）内部管理方面'] as const
const WANTED = [
  [1, TITLES[0]],
  [1, TITLES[1]],
  [2, TITLES[2]],
  [2, TITLES[3]],
]

type Form = (title: string, account: string, number: number, within: number) => string

function page(form: Form, [one, other]: readonly [string, string] = FIELDS): string {
  const lines = TITLES.map((title, at) => form(title, ACCOUNTS[at] ?? '', at + 1, (at % 2) + 1))
  return ABOVE + [one, ...lines.slice(0, 2), other, ...lines.slice(2)].join('\n') + BELOW
}

const read = (text: string): (string | number | null)[][] =>
  readNotice(text).items.map((item) => [item.aspect, item.title])
const pick = (signs: string, at: number): string => signs.charAt(at - 1)
const behind =
  (mark: (number: number, within: number) => string): Form =>
  (title, account, number, within) =>
    `${mark(number, within)}${title}。\n整改情况：${account}`

describe('problems under two fields', () => {
  it.each<[string, Form]>([
    ['A.', behind((_, within) => `${pick('AB', within)}.`)],
    ['a.', behind((_, within) => `${pick('ab', within)}.`)],
    ['(A)', behind((_, within) => `（${pick('AB', within)}）`)],
    ['ⅰ.', behind((_, within) => `${pick('ⅰⅱ', within)}.`)],
    ['❶', behind((number) => pick('❶❷❸❹', number))],
    ['[1]', behind((number) => `[${String(number)}]`)],
    ['【1】', behind((number) => `【${String(number)}】`)],
    ['一）', behind((_, within) => `${pick('一二', within)}）`)],
    ['其一，', behind((_, within) => `其${pick('一二', within)}，`)],
    ['第一个问题是：', behind((_, within) => `第${pick('一二', within)}个问题是：`)],
    ['1 , the stop lost', behind((number) => `${String(number)} `)],
    ['1. under each, never counting on', behind(() => '1.')],
  ])('are numbered %s', (_, form) => {
    expect(read(page(form))).toEqual(WANTED)
  })

  it.each<[string, Form]>([
    ['【…】', (title, account, number) => `${String(number)}.【${title}】${account}`],
    ['关于‘…’的问题', (title, account, number) => `${String(number)}.关于‘${title}’的问题\n${account}`],
    ['…问题整改推进情况', (title, account, number) => `${String(number)}.关于${title}问题整改推进情况\n${account}`],
    ['…问题整改落实情况。', (title, account, number) => `${String(number)}.${title}问题的整改落实情况。${account}`],
    ['着力整改…问题', (title, account, number) => `${String(number)}.着力整改${title}问题\n${account}`],
    ['就“…”问题，', (title, account, number) => `${String(number)}.就“${title}”问题，${account}`],
    ['…：', (title, account, number) => `${String(number)}.${title}：${account}`],
    ['“…”问题 without a number', (title, account) => `“${title}”问题\n${account}`],
    ['关于…的问题 without a number', (title, account) => `关于${title}的问题\n${account}`],
  ])('are wrapped %s', (_, form) => {
    expect(read(page(form))).toEqual(WANTED)
  })

  it.each([
    ['【服务群众方面】', '【内部管理方面】'],
    ['服务群众方面', '内部管理方面'],
    ['方面一：服务群众', '方面二：内部管理'],
    ['第一方面 服务群众', '第二方面 内部管理'],
    ['（—）服务群众方面', '（二）内部管理方面'],
    ['【一】服务群众方面', '【二】内部管理方面'],
  ])('stand under %s, %s', (one, other) => {
    expect(
      read(
        page(
          behind((number) => `${String(number)}.`),
          [one, other],
        ),
      ),
    ).toEqual(WANTED)
  })

  it('stand on the line of their field', () => {
    const [one, other] = ['（一）服务群众方面。1.窗口秩序混乱。', '（二）内部管理方面。3.例会记录简单。']
    expect(
      read(
        `${ABOVE}${one}一是增设窗口。二是设导办员。\n2.停车位划线不清。一是划线。二是劝导。\n${other}一是补记。二是抽查。\n4.档案归集不及时。一是补归。二是培训。${BELOW}`,
      ),
    ).toEqual(WANTED)
  })

  it('stand behind 一 typed as a dash', () => {
    expect(
      readNotice(page(behind((number) => `${String(number)}.`)).replace('一、加强', '—、加强')).sections.map(
        (section) => section.kind,
      ),
    ).toEqual(['organisation', 'problems', 'next_steps'])
  })
})

describe('what is no heading', () => {
  it.each([
    '制度建设方面\n（1）制定办法2项。\n宣传引导方面\n（1）发放手册300份。',
    '[2023]9号文件已废止。\n[1]见附表。',
    '（a）类企业3家。',
    '1 名同志受到处理，2 名作出检查。\n3 家单位完成整改。',
    '-5℃冷库2座已检修。',
    '其一直未缴的租金已收回。',
    '一方面，增设窗口。另一方面，设导办员。',
    '“便民窗口”问题清单已建立，逐项销号。',
  ])('%s', (account) => {
    expect(
      itemsOf(`${ABOVE}1.窗口秩序混乱。\n整改情况：增设窗口3个。\n${account}\n2.停车位划线不清。\n整改情况：已划线。`),
    ).toEqual(['窗口秩序混乱', '停车位划线不清'])
  })

  it.each([
    ['窗口秩序混乱：群众排队久，意见大', '窗口秩序混乱：群众排队久，意见大'],
    ['推进办事：增设窗口3个', '推进办事：增设窗口3个'],
    ['‘不愿改’问题仍然突出', '‘不愿改’问题仍然突出'],
  ])('title: %s', (line, title) => {
    expect(itemsOf(`${ABOVE}1.${line}。\n整改情况：已改。\n2.停车位划线不清。\n整改情况：已划线。`)[0]).toBe(title)
  })
})

import { given, maybe } from './column.ts'

/** What an item lists: problems or tasks. */
export const UNITS = { domain: 'unit', values: ['problem', 'task'] } as const

/** The notice that a row belongs to. */
export const OF_NOTICE = given('notice_id', 'code', '通报编号', 'Notice ID', '所属通报', { domain: 'notice' })

/** The item that a row belongs to, and its notice. */
export const OF_ITEM = [given('item_id', 'text', '事项编号', 'Item ID', '所属整改事项'), OF_NOTICE] as const

export const PLACE_IN_NOTICE = given('ordinal', 'int', '序号', 'Ordinal', '在通报中的次序，从 1 起')
export const PLACE_IN_ITEM = given('ordinal', 'int', '序号', 'Ordinal', '在事项中的次序，从 1 起')

/** How exact a number is. */
export const BOUND = given('bound', 'code', '界限', 'Bound', '精确、至少、至多或约', {
  values: ['exact', 'at_least', 'at_most', 'about'],
})

/** Where the words of a row stand in the reading text. */
export const SPAN = [
  given('start', 'int', '起', 'Start', '原文起点'),
  given('end', 'int', '止', 'End', '原文终点（不含）'),
] as const

/** The divisions that a notice is filed under. */
export const DIVISIONS = [
  maybe('province', 'code', '省份', 'Province', '省级行政区', { domain: 'province' }),
  maybe('city', 'code', '城市', 'City', '地级行政区', { domain: 'city' }),
  maybe('county', 'code', '区县', 'County', '县级行政区', { domain: 'county' }),
] as const

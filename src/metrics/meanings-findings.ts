import type { MetricMeaning } from './meaning.ts'

/** The words of the metrics about findings across agencies. */
export const FINDING_MEANINGS: readonly MetricMeaning[] = [
  {
    id: 'finding_grid',
    name_zh: '关注事项与分组对照',
    name_en: 'Finding by group',
    definition_zh: '每组（单位、城市、省份、层级、类型、年份、轮次）中，问题表述涉及各关注事项的被巡察单位数。',
    definition_en:
      'For each group (agency, city, province, level, type, year, round), how many of its agencies name each finding in a problem.',
    formula: 'k/n；一组只有一家单位时，格中写整改事项数',
    formula_en: 'k/n; where a group is one agency the cell gives its items',
    unit_zh: '家；项',
    unit_en: 'agencies; items',
    denominator_zh: '该组中至少列出一个整改事项的被巡察单位数，每个单位只计一次',
    denominator_en: 'agencies of the group that list at least one item, each once',
    caveats_zh: [
      '依据被巡察单位自己公布的通报；没有提到不等于没有。',
      '仅在整改措施中提及的另以空心圆表示，不计入 k。',
      '互见事项（同某项）只计一次。',
      '对事项的筛选只影响 k；除计数单位外，不影响 n。',
    ],
    caveats_en: [
      'From what the bodies themselves published; not named does not mean not there.',
      'Mentions in measures only are rings and are not in k.',
      'Cross-references count once.',
      'Picks on items narrow k; of them only the unit narrows n.',
    ],
  },
  {
    id: 'finding_pairs',
    name_zh: '关注事项共现',
    name_en: 'Findings that occur together',
    definition_zh: '同一家被巡察单位同时指出两个关注事项的情况：有几家，若两者互不相关预计有几家，重合度多大。',
    definition_en:
      'How many agencies name both of two findings, how many would if the two were unrelated, and how far they overlap.',
    formula: 'k = 两项都指出的单位数；预计 = a × b / n；Jaccard = k / (a + b − k)',
    formula_en: 'k = agencies that name both; expected = a × b / n; Jaccard = k / (a + b - k)',
    unit_zh: '家；重合度 0 至 1',
    unit_en: 'agencies; overlap 0 to 1',
    denominator_zh: 'n：至少列出一个整改事项的被巡察单位数；a、b：分别指出其中一项的单位数',
    denominator_en: 'n: agencies that list at least one item; a, b: agencies that name the one or the other',
    caveats_zh: [
      '一起出现不等于有因果关系。',
      '从很多对里挑出最多的几对，总会有看似突出的；不足 10 家单位时很可能只是巧合。',
      '长的通报指出的事项多，凑成的对也多。',
      '仅在整改措施中提及的不计。',
    ],
    caveats_en: [
      'Together does not mean one causes the other.',
      'Among many pairs some always stand out; under 10 agencies it may well be chance.',
      'Long notices name more findings and so make more pairs.',
      'Mentions in measures only do not count.',
    ],
  },
  {
    id: 'finding_sentences',
    name_zh: '关注事项原话',
    name_en: 'Findings in their own words',
    definition_zh: '涉及某一关注事项的整改事项逐条列出，原文在本机时附上所依据的那句话。',
    definition_en: 'The items that name a finding, each with the sentence it rests on where the text is on board.',
    formula: '逐条列出；互见事项合为一条',
    formula_en: 'one by one; an item and its cross-references are one',
    unit_zh: '项',
    unit_en: 'matters',
    denominator_zh: '无分母',
    denominator_en: 'none',
    caveats_zh: [
      '词句由编码手册的规则找出，请以原文为准。',
      '仅在整改措施中提到的另列。',
      '原话是被巡察单位自述，不是对任何人的认定。',
    ],
    caveats_en: [
      'The words are found by the rules of the codebook; the text of the notice decides.',
      'Mentions in measures only are listed apart.',
      'These are words of the inspected bodies about themselves, no finding about anybody.',
    ],
  },
]

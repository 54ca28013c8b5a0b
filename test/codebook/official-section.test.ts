import { expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { titled } from './coding-input.ts'

const coder = compileCodebook(defaultCodebook())

it.each([
  ['贯彻落实党的理论路线方针政策和上级决策部署方面', 1],
  ['聚焦党中央决策部署在基层贯彻落实情况', 1],
  ['履行职能责任不够主动，推动高质量发展有短板', 1],
  ['落实全面从严治党战略部署方面', 2],
  ['聚焦群众身边腐败问题和不正之风', 2],
  ['违反中央“八项规定”精神问题时有发生', 2],
  ['“两个责任”压得不实，廉政风险较大', 2],
  ['贯彻新时代党的组织路线有差距', 3],
  ['整顿基层党组织软弱涣散、组织力欠缺', 3],
  ['干部队伍建设有短板', 3],
  ['落实巡视巡察、审计等监督发现问题整改不到位', 4],
  ['监督检查发现问题改而不彻底', 4],
  ['其他方面', null],
])('the heading %s is filed under %s', (aspect_title, section) => {
  expect(coder.code(titled('某事项', { aspect_title })).official_section).toBe(section)
})

it('an item without a heading is filed nowhere', () => {
  expect(coder.code(titled('贯彻落实上级决策部署不力')).official_section).toBeNull()
})

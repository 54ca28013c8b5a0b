import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName } from '../../src/export/file-name.ts'

it('is the title, the date and the extension', () => {
  expect(fileName('各单位整改状态', '2024-04-08', 'csv')).toBe('各单位整改状态-2024-04-08.csv')
})

it.each([
  ['完成/未完成: 全部?', '完成 未完成 全部-2024-04-08.csv'],
  ['..', '未命名-2024-04-08.csv'],
  ['', '未命名-2024-04-08.csv'],
])('leaves out of %j what a system refuses', (title, name) => {
  expect(fileName(title, '2024-04-08', 'csv')).toBe(name)
})

it('is a name that every system takes, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = fileName(title, '2024-04-08', 'png')
      expect(name).not.toMatch(/[\\/:*?"<>|\p{C}]|^[. ]/u)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMojibake } from '../../src/source/mojibake.ts'
import { readSource } from '../../src/source/read-source.ts'
import { repairPinyin } from '../../src/source/repair-pinyin.ts'
import { isTraditional, simplify } from '../../src/source/simplify.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a mirror that puts pinyin behind characters', () => {
  const MANGLED = '根據(jù)市委統(tǒng)一部署,巡察組(組長)向(xiàng)局黨組反饋。'

  it('loses the pinyin and keeps other brackets', () => {
    expect(repairPinyin(MANGLED)?.text).toBe('根據市委統一部署,巡察組(組長)向局黨組反饋。')
  })

  it('finds the way back to the raw text', () => {
    const repaired = repairPinyin(MANGLED)
    const at = repaired?.text.indexOf('反饋') ?? -1
    expect(MANGLED.slice(repaired?.map.toRaw(at)).startsWith('反饋')).toBe(true)
  })

  it.each(['城市(app)管理', '部署(jù)一次', 'ISO(iso)标准'])('leaves %s alone: one bracket is no habit', (text) => {
    expect(repairPinyin(text)).toBeNull()
  })

  it('maps every offset to the same character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('據(jù)', '統(tǒng)', '對(duì)', '巡', '(一)', '。'), { minLength: 8 }),
        (parts) => {
          const raw = parts.join('')
          const repaired = repairPinyin(raw)
          if (!repaired) return
          for (let at = 0; at < repaired.text.length; at++) expect(raw[repaired.map.toRaw(at)]).toBe(repaired.text[at])
        },
      ),
    )
  })
})

describe('traditional characters', () => {
  it('are judged over the whole document', () => {
    expect(isTraditional('根據市委統一部署,對黨組進行了巡察。')).toBe(true)
    expect(isTraditional('成效显著,著力解决问题,根据市委统一部署进行了巡察')).toBe(false)
  })

  it('become simplified, unit for unit', async () => {
    const text = '整改成效顯著,著力解決問題'
    expect(await simplify(text)).toBe('整改成效显著,着力解决问题')
  })

  it('stay as they are in a simplified document: 显著 never becomes 显着', async () => {
    const source = await readSource('a.txt', bytes('巡察整改成效显著,一处旧称「南通縣」。'.repeat(4)))
    expect(source.text).toContain('显著')
    expect(source.repairs).toEqual([])
  })
})

describe('text beyond repair', () => {
  it.each(['制定了《专家?guī)臁泛汀赌贤办法》', '管理�办法', '首页ㄊ惺'])('is marked in %s', (text) => {
    expect(findMojibake(text)).toHaveLength(1)
  })

  it.each(['是否(是)完成?', '专家库管理办法', 'why?(no)'])('is not seen in %s', (text) => {
    expect(findMojibake(text)).toEqual([])
  })
})

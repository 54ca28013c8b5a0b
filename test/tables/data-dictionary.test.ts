import { describe, expect, it } from 'vitest'
import { dataDictionary, tableMeaning } from '../../src/tables/data-dictionary.ts'
import { TABLE_NAMES } from '../../src/tables/schema.ts'

describe('the data dictionary', () => {
  it('says in English what every table and column means, and no word of Chinese in it', () => {
    const meanings = [
      ...dataDictionary('en').map(({ table, column, meaning }) => [`${table}.${column}`, meaning] as const),
      ...TABLE_NAMES.map((name) => [name, tableMeaning(name, 'en')] as const),
    ]
    const unsaid = meanings.filter(([, meaning]) => !/^[A-Z0-9]/.test(meaning))
    expect(unsaid).toEqual([])
    expect(meanings.filter(([, meaning]) => /\p{Script=Han}/u.test(meaning))).toEqual([])
  })

  it('has the same columns in both languages, each meaning in its own', () => {
    const [zh, en] = [dataDictionary('zh'), dataDictionary('en')]
    const placeOf = ({ table, column }: (typeof zh)[number]): string => `${table}.${column}`
    expect(en.map(placeOf)).toEqual(zh.map(placeOf))
    expect(zh.filter(({ meaning }) => !/\p{Script=Han}/u.test(meaning))).toEqual([])
    const lag = 'lag_days'
    expect(zh.find(({ column }) => column === lag)?.meaning).toContain('两个日期都完整时才有')
    expect(en.find(({ column }) => column === lag)?.meaning).toContain('only where both dates are complete')
  })
})

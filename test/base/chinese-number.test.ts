import { describe, expect, it } from 'vitest'
import { anyNumber, chineseNumber } from '../../src/base/chinese-number.ts'

describe('Han numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零五', 105],
    ['三百二十', 320],
    ['两', 2],
    ['二〇二三', 2023],
    ['一千二百', 1200],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })

  it.each(['', '一个', '第', '百分', 'abc', '1'])('%s is none', (text) => {
    expect(chineseNumber(text)).toBeNull()
  })

  it.each([
    ['12', 12],
    ['1,200', 1200],
    ['27.493', 27.493],
    ['二十五', 25],
  ])('reads %s as %d in either script', (text, value) => {
    expect(anyNumber(text)).toBe(value)
  })

  it.each(['1.2.3', '3-5', '', '若干'])('reads no number from %s', (text) => {
    expect(anyNumber(text)).toBeNull()
  })
})

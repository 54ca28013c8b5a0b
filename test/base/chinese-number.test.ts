import { describe, expect, it } from 'vitest'
import { anyNumber, chineseNumber, wholeNumber, hanAmount } from '../../src/base/chinese-number.ts'

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
    ['一百二十三', 123],
    ['一百一十', 110],
    ['一百十五', 115],
    ['两千', 2000],
    ['一千零五十', 1050],
    ['一千零五', 1005],
    ['九千九百九十九', 9999],
    ['百', 100],
    ['〇', 0],
    ['二〇', 20],
    ['一九九八', 1998],
    ['叁拾贰', 32],
    ['壹仟贰佰', 1200],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })

  it.each([
    '',
    '一个',
    '第',
    '百分',
    'abc',
    '1',
    '两三',
    '三五',
    '十二三',
    '三四十',
    '十十',
    '十百',
    '一百五',
    '十几',
    '数十',
    '三万',
  ])('%s is none', (text) => {
    expect(chineseNumber(text)).toBeNull()
  })

  it.each([
    ['12', 12],
    ['1,200', 1200],
    ['1,234.5', 1234.5],
    ['1,234,567', 1234567],
    ['27.493', 27.493],
    ['二十五', 25],
  ])('reads %s as %d in either script', (text, value) => {
    expect(anyNumber(text)).toBe(value)
  })

  it.each(['1.2.3', '3-5', '', '若干', '2-3', '3.', '76%', '1,2', '第3'])('reads no number from %s', (text) => {
    expect(anyNumber(text)).toBeNull()
  })

  it.each([
    ['12', 12],
    ['1,200', 1200],
    ['二十五', 25],
    ['1.5', null],
    ['两三', null],
  ])('%s counts %s', (text, value) => {
    expect(wholeNumber(text)).toBe(value)
  })
})

describe('amounts in Han numerals', () => {
  it.each([
    ['十二万三千', 123000],
    ['三万', 30000],
    ['一百二十万', 1200000],
    ['三点五万', 35000],
    ['零点五万', 5000],
    ['一亿二千万', 120000000],
    ['十二万零五十', 120050],
    ['八百', 800],
    ['五', 5],
    ['二百三十点六万', 2306000],
  ])('%s is %d', (text, value) => {
    expect(hanAmount(text)).toBe(value)
  })

  it.each([
    '',
    '万',
    '三万五',
    '一亿二',
    '三点万',
    '点五万',
    '三点五点六万',
    '三十四五万',
    '两三万',
    '万三千',
    '三万四万',
  ])('%j is none', (text) => {
    expect(hanAmount(text)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { CharSet } from '../../src/base/char-set.ts'

describe('a set of characters', () => {
  const set = new CharSet('国会\n\u0000\uffff1')

  it.each(['国', '会', '\n', '\u0000', '\uffff', '1'])('holds %j', (character) => {
    expect(set.has(character.charCodeAt(0))).toBe(true)
  })

  it.each(['圀', '伙', '\t', '\u0001', '\ufffe', '0'])('does not hold %j', (character) => {
    expect(set.has(character.charCodeAt(0))).toBe(false)
  })

  it('holds every member of it, and nothing else', () => {
    set.add('国'.charCodeAt(0))
    let held = 0
    for (let code = 0; code < 65_536; code++) if (set.has(code)) held++
    expect(held).toBe(6)
  })
})

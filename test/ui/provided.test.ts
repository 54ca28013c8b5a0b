import { createApp, type InjectionKey } from 'vue'
import { expect, it } from 'vitest'
import { provided } from '../../src/ui/composables/provided.ts'

const SHELF: InjectionKey<readonly string[]> = Symbol('shelf')

it('is what the app provides, and an error that names what is missing where it does not', () => {
  const app = createApp({})
  expect(() => app.runWithContext(() => provided(SHELF))).toThrow('nobody provides: shelf')
  const notices = ['虚构通报']
  app.provide(SHELF, notices)
  expect(app.runWithContext(() => provided(SHELF))).toBe(notices)
})

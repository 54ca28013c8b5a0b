import { type InjectionKey } from 'vue'
import { provided } from '../composables/provided.ts'
import type { Words } from './zh.ts'

export const WORDS: InjectionKey<Words> = Symbol('words')

/**
 * The words of the reader's language.
 * @throws {Error} when the app provides none.
 */
export function useWords(): Words {
  return provided(WORDS)
}

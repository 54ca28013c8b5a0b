import { inject, type InjectionKey } from 'vue'
import type { Words } from './zh.ts'

export const WORDS: InjectionKey<Words> = Symbol('words')

/**
 * The words of the reader's language.
 * @throws {Error} when the app provides none.
 */
export function useWords(): Words {
  const words = inject(WORDS)
  if (!words) throw new Error('no words provided')
  return words
}

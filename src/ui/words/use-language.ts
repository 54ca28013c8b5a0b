import { type InjectionKey } from 'vue'
import { provided } from '../composables/provided.ts'
import type { LanguageDesk } from './language.ts'

export const LANGUAGE_DESK: InjectionKey<LanguageDesk> = Symbol('language')

/**
 * The language spoken on screen.
 * @throws {Error} when the app provides none.
 */
export function useLanguage(): LanguageDesk {
  return provided(LANGUAGE_DESK)
}

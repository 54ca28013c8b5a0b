import { inject, type InjectionKey } from 'vue'
import type { LanguageDesk } from './language.ts'

export const LANGUAGE_DESK: InjectionKey<LanguageDesk> = Symbol('language')

/**
 * The language spoken on screen.
 * @throws {Error} when the app provides none.
 */
export function useLanguage(): LanguageDesk {
  const desk = inject(LANGUAGE_DESK)
  if (!desk) throw new Error('no language provided')
  return desk
}

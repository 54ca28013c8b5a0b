import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import type { KeptChoice } from '../storage/kept-choice.ts'
import { type Language, LANGUAGES } from './languages.ts'
import { zh, type Words } from './zh.ts'

/** The language spoken on screen. `words` follow `language` once they have arrived. */
export interface LanguageDesk {
  readonly language: Readonly<Ref<Language>>
  readonly words: Readonly<ShallowRef<Words>>
  /** Speaks that language from now on, and at the next visit. */
  speak(language: Language): Promise<void>
}

/** A desk that speaks the language kept from the last visit; Chinese at the first. */
export async function openLanguage(kept: KeptChoice): Promise<LanguageDesk> {
  const start = LANGUAGES.find((one) => one === kept.read()) ?? 'zh'
  const language = ref<Language>(start)
  // A language that does not arrive must not leave the page blank.
  const words = shallowRef<Words>(await wordsOf(start).catch(() => zh))
  language.value = words.value.language
  return {
    language,
    words,
    speak: async (next) => {
      words.value = await wordsOf(next)
      language.value = next
      kept.write(next)
    },
  }
}

async function wordsOf(language: Language): Promise<Words> {
  return language === 'zh' ? zh : (await import('./en.ts')).en
}

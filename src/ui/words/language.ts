import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import type { KeptChoice } from '../storage/kept-choice.ts'
import { type Language, LANGUAGES } from './languages.ts'
import { zh, type Words } from './zh.ts'

/** The language spoken on screen. `words` follow `language` once they have arrived. */
export interface LanguageDesk {
  readonly language: Readonly<Ref<Language>>
  readonly words: Readonly<ShallowRef<Words>>
  /** Resolves when the words of the last visit are there, or cannot be had. */
  readonly ready: Promise<void>
  /** Speaks that language from now on, and at the next visit. */
  speak(language: Language): Promise<void>
}

/** A desk that soon speaks the language kept from the last visit; Chinese until then, and at the first. */
export function openLanguage(kept: KeptChoice): LanguageDesk {
  const language = ref<Language>('zh')
  const words = shallowRef<Words>(zh)
  const turnTo = async (next: Language): Promise<void> => {
    words.value = await wordsOf(next)
    language.value = next
  }
  const last = LANGUAGES.find((one) => one === kept.read()) ?? 'zh'
  return {
    language,
    words,
    // A language that does not arrive must not leave the page blank.
    ready: turnTo(last).catch(() => undefined),
    speak: async (next) => {
      await turnTo(next)
      kept.write(next)
    },
  }
}

async function wordsOf(language: Language): Promise<Words> {
  return language === 'zh' ? zh : (await import('./en.ts')).en
}

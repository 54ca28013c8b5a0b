import { computed, type ComputedRef, type InjectionKey, type Ref, ref } from 'vue'
import { CONTRAST, DARK, LIGHT, type Palette } from '../../charts/palette.ts'
import { provided } from '../composables/provided.ts'
import type { KeptChoice } from '../storage/kept-choice.ts'

/** What a reader can ask for, in the order of the switch. */
export const THEME_CHOICES = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]
export type Theme = Exclude<ThemeChoice, 'system'>

const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK, contrast: CONTRAST }

/** How the screen looks. */
export interface ThemeDesk {
  readonly choice: Readonly<Ref<ThemeChoice>>
  readonly theme: ComputedRef<Theme>
  /** What the charts on screen are drawn with; exports and print are always drawn with `LIGHT`. */
  readonly palette: ComputedRef<Palette>
  choose(choice: ThemeChoice): void
}

/** A desk with the choice of the last visit; at the first, and on 'system', the screen follows the system. */
export function openTheme(kept: KeptChoice, media: (query: string) => MediaQueryList): ThemeDesk {
  const choice = ref<ThemeChoice>(THEME_CHOICES.find((one) => one === kept.read()) ?? 'system')
  const dark = followed(media('(prefers-color-scheme: dark)'))
  const contrast = followed(media('(prefers-contrast: more)'))
  // The system paints the page in colours of its own: only a drawing in black on white is sure to be seen.
  const forced = followed(media('(forced-colors: active)'))
  const theme = computed<Theme>(() => {
    if (forced.value) return 'contrast'
    if (choice.value !== 'system') return choice.value
    if (contrast.value) return 'contrast'
    return dark.value ? 'dark' : 'light'
  })
  return {
    choice,
    theme,
    palette: computed(() => PALETTES[theme.value]),
    choose: (next) => {
      choice.value = next
      kept.write(next)
    },
  }
}

function followed(query: MediaQueryList): Readonly<Ref<boolean>> {
  const holds = ref(query.matches)
  query.addEventListener('change', ({ matches }) => (holds.value = matches))
  return holds
}

export const THEME_DESK: InjectionKey<ThemeDesk> = Symbol('theme')

/**
 * How the screen looks.
 * @throws {Error} when the app provides none.
 */
export function useTheme(): ThemeDesk {
  return provided(THEME_DESK)
}

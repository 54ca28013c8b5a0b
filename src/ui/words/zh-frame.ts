import type { ThemeChoice } from '../theme/theme.ts'

/** Chinese words of the frame around every screen. */
export const zhFrame = {
  theme: '外观',
  themes: {
    system: '外观：跟随系统',
    light: '外观：浅色',
    dark: '外观：深色',
    contrast: '外观：高对比',
  } satisfies Record<ThemeChoice, string>,
}

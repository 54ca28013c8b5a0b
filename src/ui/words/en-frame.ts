import type { Words } from './zh.ts'

/** English words of the frame around every screen. */
export const enFrame: Words['frame'] = {
  theme: 'Theme',
  themes: {
    system: 'Theme: system',
    light: 'Theme: light',
    dark: 'Theme: dark',
    contrast: 'Theme: high contrast',
  },
}

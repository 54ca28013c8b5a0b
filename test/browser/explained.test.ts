import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { openApp } from './steps.ts'

const PARTS = [zh.panel.definition, zh.panel.formula, zh.panel.unit, zh.panel.denominator, zh.panel.caveats]

appTest.for([
  ['overview', 10],
  ['compare', 7],
  ['findings', 4],
  ['trends', 5],
  ['wall', 1],
] as const)(
  'on %s each of %i panels and sentences explains its numbers in full',
  async ([screen, most], { page, origin }) => {
    await openApp(page, origin, `#/${screen}`)
    const signs = page.locator('main').getByRole('button', { name: zh.panel.about, exact: true })
    // Panels come one by one.
    await expect.poll(() => signs.count()).toBe(most)
    for (const sign of await signs.all()) {
      await sign.click()
      const meaning = page.locator('main .meaning')
      const said = await meaning
        .locator('section')
        .evaluateAll((sections) =>
          sections.map((section) => [...section.querySelectorAll('dt')].map(({ innerText }) => innerText)),
        )
      expect(said.length).toBeGreaterThan(0)
      for (const heads of said) expect(heads).toEqual(PARTS)
      await page.keyboard.press('Escape')
      await meaning.waitFor({ state: 'hidden' })
    }
  },
)

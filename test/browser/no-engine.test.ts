import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { dropFiles, fromDisk, goTo, openApp, panelOf, REAL_NOTICES } from './steps.ts'

appTest(
  'where WebAssembly is blocked the screen says so, says what to do, and shows the sample',
  async ({ page, origin }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly')
    })
    await page.goto(origin)
    const message = page.getByRole('alert').filter({ hasText: zh.engine.failedTitle })
    await message.waitFor()
    expect(await message.innerText()).toContain('WebAssembly')
    const panel = await panelOf(page, 'status_mix')
    expect(await panel.innerText()).toContain('济南')
  },
)

appTest('where the engine cannot be fetched the screen says so', async ({ page, origin, expectedErrors }) => {
  expectedErrors.push(/Failed to fetch/)
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto(origin)
  await page.getByRole('alert').filter({ hasText: zh.engine.failedTitle }).waitFor({ timeout: 45_000 })
})

appTest(
  'where the browser refuses to store, notices are read all the same and a notice says they will go',
  async ({ page, origin }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    })
    await openApp(page, origin)
    await goTo(page, 'data')
    await page.getByText(zh.library.memoryOnly).waitFor()
    await dropFiles(page, await fromDisk(REAL_NOTICES.slice(0, 2)))
    expect(await page.locator('[data-test="import-results"]').innerText()).toContain('dali-2023.txt')
    await page.getByText(zh.library.textAboard).first().waitFor()
  },
)

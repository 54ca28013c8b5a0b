import { expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { createScreens, SCREENS } from '../../src/ui/screens.ts'

it('brings every screen as a chunk of its own, when it is first opened', () => {
  const router = createScreens(createMemoryHistory(), () => undefined)
  const views = router.getRoutes().filter(({ components }) => components)
  expect(views.map(({ name }) => name)).toEqual(expect.arrayContaining([...SCREENS, 'wall']))
  for (const { name, components } of views) {
    expect(`${String(name)}: ${String(components?.['default'])}`).toMatch(/: \(\) => .*import/)
  }
})

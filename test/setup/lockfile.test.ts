import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

// A registry that does not carry the builds for other systems makes `npm install` drop them, and `npm ci` then refuses.
it('the lock file names every build for every system, so that npm ci accepts it', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const named = Object.keys(packages)
  const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
  expect(wanted.filter((name) => !named.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
})

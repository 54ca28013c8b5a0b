import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CONTENT_POLICY } from '../../vite.config.ts'

it('lets in what the design lets in and nothing else', () => {
  expect(CONTENT_POLICY).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
      "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
      "base-uri 'none'; form-action 'none'",
  )
})

it.each(['public/server/nginx.conf', 'public/server/Caddyfile'])('is the same in %s', (file) => {
  expect(readFileSync(file, 'utf8')).toContain(`Content-Security-Policy "${CONTENT_POLICY}"`)
})

import vue from '@vitejs/plugin-vue'
import type { Connect, HtmlTagDescriptor, Plugin } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'

const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** The content security policy of every response, page and worker; the files under public/server/ repeat it. */
export const CONTENT_POLICY = policyOf(DIRECTIVES)

// The dev server alone puts <style> tags into the page and speaks over a web socket.
const DEV_NONCE = 'development-only'
const DEV_POLICY = policyOf({
  ...DIRECTIVES,
  'style-src': `'self' 'nonce-${DEV_NONCE}'`,
  'connect-src': "'self' ws:",
})

const withHeaders =
  (policy: string): Connect.NextHandleFunction =>
  (_request, response, next) => {
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    next()
  }

/** The policy as a header in dev and preview, and as `<meta>` in the built page for servers that send no headers. */
function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    configureServer: (server) => void server.middlewares.use(withHeaders(DEV_POLICY)),
    configurePreviewServer: (server) => void server.middlewares.use(withHeaders(CONTENT_POLICY)),
    transformIndexHtml: (_html, context) =>
      context.server
        ? []
        : [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
              injectTo: 'head-prepend',
            },
          ],
  }
}

/** What the first picture needs beside the entry: fetched along with it, not one after the other. */
const FIRST_PICTURE = '/src/ui/views/OverviewView.vue'
const FIRST_FILES: Readonly<Record<string, string>> = {
  'first-view.json': 'fetch',
  'records.ndjson': 'fetch',
  'overview.css': 'style',
}
/** Runs before the entry has come: starts the worker that draws. */
const FIRST_SCRIPT = '/src/ui/workers/drawing-ahead.ts'

function preloadFirstPicture(): Plugin {
  return {
    name: 'preload-first-picture',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const needed = new Set<string>()
        const need = (file: string): void => {
          const chunk = bundle[file]
          if (needed.has(file) || chunk?.type !== 'chunk') return
          needed.add(file)
          chunk.imports.forEach(need)
        }
        let first = ''
        const tags: HtmlTagDescriptor[] = []
        const add = (attrs: Readonly<Record<string, string>>): void =>
          void tags.push({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' })
        for (const [file, one] of Object.entries(bundle)) {
          if (one.type === 'chunk') {
            const holds = (path: string): boolean => one.moduleIds.some((id) => id.endsWith(path))
            if (holds(FIRST_PICTURE)) need(file)
            if (holds(FIRST_SCRIPT)) first = `<script type="module" async crossorigin src="./${file}"></script>`
          } else {
            const as = one.names.map((name) => FIRST_FILES[name]).find((known) => known !== undefined)
            if (as !== undefined) add({ rel: 'preload', as, href: `./${file}` })
          }
        }
        for (const file of needed) if (!html.includes(file)) add({ rel: 'modulepreload', href: `./${file}` })
        // Ahead of the entry, for which a connection and the server would be busy.
        return { html: html.replace('<script ', `${first}\n    <script `), tags }
      },
    },
  }
}

/** The name of an asset where every server and archive can take it; a Chinese one becomes `notice`. */
function portable(name: string | undefined): string {
  return name !== undefined && /^[\w.-]+$/.test(name) ? '[name]' : 'notice'
}

export default defineConfig(({ command, isPreview }) => ({
  base: './',
  plugins: [vue(), contentSecurity(), preloadFirstPicture()],
  ...(command === 'serve' && isPreview !== true ? { html: { cspNonce: DEV_NONCE } } : {}),
  // Chromium 97 is the first that knows 'wasm-unsafe-eval'. Nothing is inlined: the policy forbids data: scripts and fonts.
  build: {
    target: 'chrome97',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        assetFileNames: ({ names }) => `assets/${portable(names[0])}-[hash][extname]`,
        // In some sixty small files the program of the first picture would come late, most of all from a slow server.
        codeSplitting: {
          groups: [
            { name: 'drawing-ahead', test: /workers\/drawing-ahead\.ts/, priority: 3 },
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'overview', test: /OverviewView\.vue/, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/browser/**', 'test/office/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          include: ['test/office/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/serve-app.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))

import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `http://127.0.0.1:49152`, without a slash at the end. */
    origin: string
  }
}

/** Serves the built app on a free port for all browser tests. */
export default async function serveApp(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0, strictPort: false } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port')
  project.provide('origin', `http://127.0.0.1:${address.port}`)
  return () => server.close()
}

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

export interface FolderServer {
  /** With the sub-path and a slash at the end. */
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Serves `folder` over plain http below a sub-path, as any static server would: without headers, and with the policy
 * taken out of the page, so that a request to another host would really leave.
 */
export async function serveFolder(folder: string, path = '/some/sub-path/'): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!wanted.startsWith(path)) return void response.writeHead(404).end()
    const name = normalize(wanted.slice(path.length)) === '.' ? 'index.html' : wanted.slice(path.length)
    readFile(join(folder, normalize(name))).then(
      (bytes) => {
        response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream')
        response.end(name === 'index.html' ? withoutPolicy(bytes.toString('utf8')) : bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
}

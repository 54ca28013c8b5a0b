import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that lets nothing through and remembers what was asked of it. */
export interface ForeignRecorder {
  readonly address: string
  /** `CONNECT host:443` or the full address of each request, in order. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** Opens a recording proxy on a free port: whatever leaves the browser for another host ends here, from any worker. */
export async function recordForeign(): Promise<ForeignRecorder> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

import { expose, transfer } from 'comlink'
import { openTablesRoom } from './tables-room.ts'

const room = openTablesRoom()

const desk = {
  put: room.put,
  build: room.build,
  /** The bytes are handed over, not copied. */
  next: () => {
    const bytes = room.next()
    return bytes === null ? null : transfer(bytes, [bytes.buffer])
  },
}
/** What the worker offers the page. */
export type TablesDesk = typeof desk

expose(desk)

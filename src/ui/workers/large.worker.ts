import { expose, transfer } from 'comlink'
import { openLargeRoom } from './large-room.ts'

const room = openLargeRoom()

const desk = {
  ...room,
  /** The bytes are handed over, not copied. */
  next: async () => {
    const piece = await room.next()
    return piece.bytes === null ? piece : transfer(piece, [piece.bytes.buffer])
  },
}
/** What the worker offers the page. */
export type LargeWorker = typeof desk

expose(desk)

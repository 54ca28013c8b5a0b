import { expose } from 'comlink'
import { openCodingRoom } from './coding-room.ts'

const room = openCodingRoom()
/** What the worker offers the page. */
export type CodingRoomDesk = typeof room

expose(room)

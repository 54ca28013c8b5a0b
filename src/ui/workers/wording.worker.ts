import { expose } from 'comlink'
import { openWordingRoom } from './wording-room.ts'

const room = openWordingRoom()
/** What the worker offers the page. */
export type WordingRoomDesk = typeof room

expose(room)

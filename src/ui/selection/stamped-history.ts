import type { RouterHistory } from 'vue-router'
import { splitStamp, type Stamp, stamped } from './stamp.ts'

export interface StampWay {
  /** The stamp for new addresses; `null` while it is not known, and addresses stay as they are. */
  readonly stamp: () => Stamp | null
  /** Called with the stamp of every address that came from outside, `null` where it has none. */
  readonly onFollowed: (stamp: Stamp | null) => void
}

/** `history` with stamps in the addresses that the browser shows and copies; the router never sees them. */
export function stampedHistory(history: RouterHistory, way: StampWay): RouterHistory {
  way.onFollowed(splitStamp(history.location).stamp)
  const mark = (address: string): string => {
    const stamp = way.stamp()
    return stamp === null ? address : stamped(address, stamp)
  }
  return {
    get base() {
      return history.base
    },
    get location() {
      return splitStamp(history.location).address
    },
    get state() {
      return history.state
    },
    push: (to, data) => {
      history.push(mark(to), data)
    },
    replace: (to, data) => {
      const { stamp } = splitStamp(history.location)
      // The first address keeps the stamp it came with until it is known what is on board.
      history.replace(way.stamp() === null && stamp !== null ? stamped(to, stamp) : mark(to), data)
    },
    go: (delta, triggerListeners) => {
      history.go(delta, triggerListeners)
    },
    listen: (callback) =>
      history.listen((to, from, information) => {
        const { address, stamp } = splitStamp(to)
        // An entry of this visit has a place in it; an address typed or pasted has none.
        if (information.delta === 0) way.onFollowed(stamp)
        callback(address, splitStamp(from).address, information)
      }),
    createHref: (location) => history.createHref(mark(location)),
    destroy: () => {
      history.destroy()
    },
  }
}

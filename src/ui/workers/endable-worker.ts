import { type Remote, wrap } from 'comlink'
import { abandonable } from '../../base/abandonable.ts'

/** A worker did not start, or broke down outside of what it was asked. */
export class WorkerFailed extends Error {}

/** A worker that can be ended in the middle of its work; it is made when it is first asked. */
export interface EndableWorker<Desk> {
  /** What `act` answers, unless the worker ends before: then it throws the reason. */
  ask<T>(act: (desk: Remote<Desk>) => Promise<T>): Promise<T>
  /** Ends the worker at once; the next `ask` starts a new one. */
  end(reason: Error): void
}

/** A worker made by `make`; `what` is said where it does not start. */
export function endableWorker<Desk>(make: () => Worker, what: string): EndableWorker<Desk> {
  let worker: Worker | null = null
  let desk: Remote<Desk> | null = null
  let works = abandonable()

  const end = (reason: Error): void => {
    worker?.terminate()
    worker = null
    desk = null
    works.giveUp(reason)
    works = abandonable()
  }

  function start(): Remote<Desk> {
    worker = make()
    worker.onerror = (event) => {
      end(new WorkerFailed(event.message || `${what} did not start`))
    }
    return (desk = wrap<Desk>(worker))
  }

  return {
    end,
    ask: async (act) => works.orGivenUp(act(desk ?? start())),
  }
}

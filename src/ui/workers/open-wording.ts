import { type Remote, wrap } from 'comlink'
import { abandonable } from '../../base/abandonable.ts'
import type { SharedWord } from '../../codebook/similar/shared-words.ts'
import type { Example } from '../../codebook/suggestion/train-model.ts'
import { CodingStopped } from './open-coding.ts'
import type { GroupDetail, GroupHead, OpenItem, OrderPlan, WordedItem, WordingResults } from './wording-room.ts'
import type { WordingRoomDesk } from './wording.worker.ts'

/** Learns, suggests and groups in a worker that can be stopped at any moment. A work that is asked for ends the one before. */
export interface WordingWorker {
  /** @throws {CodingStopped} after `stop`, and when another work was asked for; the same below. */
  train(examples: Iterable<Example>, seed: number, onStep: OnStep): Promise<WordingResults['train']>
  order(plan: OrderPlan, items: Iterable<OpenItem>, onStep: OnStep): Promise<WordingResults['order']>
  group(items: Iterable<WordedItem>, least: number, onStep: OnStep): Promise<WordingResults['group']>
  /** Of what was grouped last; see `WordingRoom`. */
  groups(from: number, to: number): Promise<readonly GroupHead[]>
  groupAround(centre: string): Promise<GroupHead | null>
  groupDetail(at: number, mostMembers: number, mostExamples: number): Promise<GroupDetail>
  sharedWords(at: number): Promise<readonly SharedWord[]>
  stop(): void
}

/** Called with the share that is done, 0 to 1. */
type OnStep = (done: number) => void

// Making and copying so many takes the page a few milliseconds.
const BATCH = 400

/** A worker that starts with the first work. */
export function openWording(): WordingWorker {
  let worker: Worker | null = null
  let desk: Remote<WordingRoomDesk> | null = null
  let works = abandonable()
  let turn = 0

  function end(reason: Error): void {
    worker?.terminate()
    worker = null
    desk = null
    turn++
    works.giveUp(reason)
  }
  function room(): Remote<WordingRoomDesk> {
    if (desk) return desk
    worker = new Worker(new URL('./wording.worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = (event) => {
      end(new Error(event.message || 'the worker for wordings did not start'))
    }
    return (desk = wrap<WordingRoomDesk>(worker))
  }

  /** Fills the room in pieces, starts, and goes on until there is a result. */
  async function run<One, Result>(
    list: Iterable<One>,
    put: (batch: One[]) => Promise<void>,
    start: () => Promise<void>,
    onStep: OnStep,
  ): Promise<Result> {
    const mine = ++turn
    works.giveUp(new CodingStopped())
    const own = (works = abandonable())
    const inTime = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
      const answer = await own.orGivenUp(work)
      if (mine !== turn) throw new CodingStopped()
      return answer
    }
    onStep(0)
    await inTime(room().clear())
    for (const batch of batches(list)) await inTime(put(batch))
    await inTime(start())
    for (;;) {
      const { done, result } = await inTime(room().next())
      onStep(done)
      if (result !== null) return result as Result
    }
  }

  return {
    train: (examples, seed, onStep) =>
      run(
        examples,
        (batch) => room().putExamples(batch),
        () => room().startTraining(seed),
        onStep,
      ),
    order: (plan, items, onStep) =>
      run(
        items,
        (batch) => room().putOpen(batch),
        () => room().startOrdering(plan),
        onStep,
      ),
    group: (items, least, onStep) =>
      run(
        items,
        (batch) => room().putItems(batch),
        () => room().startGrouping(least),
        onStep,
      ),
    groups: (from, to) => room().groups(from, to),
    groupAround: (centre) => room().groupAround(centre),
    groupDetail: (at, mostMembers, mostExamples) => room().groupDetail(at, mostMembers, mostExamples),
    sharedWords: (at) => room().sharedWords(at),
    stop: () => {
      end(new CodingStopped())
    },
  }
}

function* batches<One>(list: Iterable<One>): Generator<One[], void> {
  let batch: One[] = []
  for (const one of list) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

import { lastOf } from '../../../src/base/last-of.ts'
import type { ExampleBasis } from '../../../src/codebook/suggestion/model.ts'
import { type Example, trainModel, type Trained } from '../../../src/codebook/suggestion/train-model.ts'

/** An example; its title is its wording. */
export function example(id: string, title: string, code: string, basis: ExampleBasis = 'person'): Example {
  return { id, statement: { title, parent: '' }, code, basis }
}

const SUBJECTS = ['超标准接待', '违规陪餐', '接待费列支', '借调人员', '长期借用人员', '借用下属人员']
const FLAWS = ['问题突出', '较为普遍', '时有发生', '屡禁不止', '未清理', '不规范']

/** Thirty-six titles of two kinds, told apart by 接待 or 餐 and 借: all that a model needs. */
export const TWO_KINDS: readonly Example[] = SUBJECTS.flatMap((subject, s) =>
  FLAWS.map((flaw, f) => example(`${s}-${f}`, subject + flaw, s < 3 ? 'B4.5' : 'C5')),
)

/** Trains to the end. */
export function train(examples: readonly Example[], seed = 1): Trained {
  return lastOf(trainModel(examples, seed))
}

/** Trains to the end, where there is enough to train from. */
export function trained(examples: readonly Example[], seed = 1) {
  const outcome = train(examples, seed)
  if (outcome.kind !== 'trained') throw new Error('too few')
  return outcome.model
}

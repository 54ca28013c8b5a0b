import { shuffled } from '../../base/seeded-random.ts'

/**
 * In which fold each example is held out, 0 to `folds` − 1: every code spread as evenly as can be, the folds as even as
 * can be, the rest as the seed decides.
 */
export function stratifiedFolds(codes: readonly number[], folds: number, seed: number): Int32Array {
  const fold = new Int32Array(codes.length)
  const byCode = new Map<number, number[]>()
  codes.forEach((code, at) => {
    const known = byCode.get(code)
    if (known) known.push(at)
    else byCode.set(code, [at])
  })
  let next = 0
  for (const code of [...byCode.keys()].sort((a, b) => a - b)) {
    for (const at of shuffled(byCode.get(code) ?? [], seed + code)) fold[at] = next++ % folds
  }
  return fold
}

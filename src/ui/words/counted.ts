/** `1 notice`, `5 notices`: an English count with its noun; `many` where the plural is not the noun with an s. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

import type { Words } from './zh.ts'

/** Something to say that keeps until it is known in which language. */
export type Remark = (words: Words) => string

import { FileError, type FileProblem } from '../../src/source/source-text.ts'

/** What is wrong with a file, as the error that `read` throws says; any other error is passed on. */
export async function problemOf(
  read: () => unknown,
): Promise<{ problem: FileProblem; facts: FileError['facts'] } | null> {
  try {
    await read()
    return null
  } catch (error) {
    if (error instanceof FileError) return { problem: error.problem, facts: error.facts }
    throw error
  }
}

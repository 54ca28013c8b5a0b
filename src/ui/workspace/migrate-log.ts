import type { LogEvent } from '../storage/log.ts'

/** The version that workspaces are written in. It grows when an older app could no longer read what is written. */
export const WORKSPACE_VERSION = 2

type Line = Readonly<Record<string, unknown>>

/** From each version to the next. */
const STEPS: Readonly<Record<number, (line: Line) => Line>> = {
  // In version 1 a dataset neither hid notices nor brought any back.
  1: (line) => (line['kind'] === 'dataset_added' ? { hides: [], shows: [], ...line } : line),
}

/** A log written in `version`, as the present version writes it. */
export function migrateLog(log: readonly LogEvent[], version: number): readonly LogEvent[] {
  let lines = log as readonly Line[]
  for (let at = version; at < WORKSPACE_VERSION; at++) lines = lines.map(STEPS[at] ?? ((line) => line))
  return lines as unknown as readonly LogEvent[]
}

import type { DiagnosticRecord } from './record.ts'

/** The facts of a diagnostic from their JSON; `null` where it is none. */
export function diagnosticFacts(text: string): DiagnosticRecord['facts'] | null {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null ? (facts as DiagnosticRecord['facts']) : null
  } catch {
    return null
  }
}

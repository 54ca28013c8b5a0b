import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { Codebook } from '../codebook/codebook.ts'
import type { Level } from '../notice/tree.ts'
import { exactTotals } from './exact-totals.ts'
import type { FlatField } from './flat-field.ts'
import type { DeclaredRecord, ItemRecord, NoticeRecord } from './record.ts'

/** What the columns of a row say of its notice, by field; `null` where they say nothing. */
export type NoticeFacts = Readonly<Partial<Record<FlatField, string | number | null>>>

/** The file that a flat table came from. */
export interface FlatSource {
  readonly file: string
  readonly sha256: string
  readonly encoding: string
}

/** A notice that the rows of a flat table come to, item by item. */
export interface FlatNotice {
  readonly id: string
  readonly sha256: string
  readonly facts: NoticeFacts
  readonly aspects: Map<string, number>
  readonly items: ItemRecord[]
}

/**
 * An empty notice for the rows that share `key`. Its id follows from the key alone, so that the same table read again,
 * or with some rows mended, gives the same notices.
 */
export function openFlatNotice(key: string, facts: NoticeFacts): FlatNotice {
  const hash = bytesToHex(sha256(utf8ToBytes(key)))
  return { id: hash.slice(0, 16), sha256: hash, facts, aspects: new Map(), items: [] }
}

const TOTALS = ['problems', 'tasks', 'completed', 'completion_rate'] as const

/** The record of a flat notice. It has no text: every place is 0 to 0. */
export function closeFlatNotice(notice: FlatNotice, source: FlatSource, codebook: Codebook): NoticeRecord {
  const { facts, items } = notice
  const said = (field: FlatField): string | null => (typeof facts[field] === 'string' ? facts[field] : null)
  const declared_facts = TOTALS.flatMap((what): DeclaredRecord[] => {
    const value = facts[what]
    if (typeof value !== 'number') return []
    return [{ what, value, unit: null, bound: 'exact', start: 0, end: 0 }]
  })
  const units = new Set(items.map(({ unit }) => unit))
  const [unit = null] = units
  return {
    source: { file: source.file, sha256: notice.sha256, encoding: source.encoding, repairs: [] },
    notice: {
      notice_id: notice.id,
      title: said('notice_title'),
      agency: said('agency'),
      party_body: said('party_body'),
      agency_type: said('agency_type'),
      region_code: said('region_code'),
      province: said('province'),
      city: said('city'),
      county: said('county'),
      level: said('level') as Level | null,
      inspection_kind: said('inspection_kind') as '巡察' | '巡视' | null,
      inspection_body: said('inspection_body'),
      inspection_round: said('inspection_round'),
      inspected_from: said('inspected_from'),
      inspected_to: said('inspected_to'),
      feedback_date: said('feedback_date'),
      published_date: said('published_date'),
      published_basis: null,
      unit: units.size === 1 ? unit : null,
      // A table does not say whether it lists everything.
      listing: null,
      length: 0,
    },
    declared: exactTotals(declared_facts),
    declared_facts,
    aspects: [...notice.aspects].map(([title, no]) => ({ no, title, start: 0, end: 0 })),
    items,
    diagnostics: [],
    contact: [],
    codebook: { id: codebook.id, version: codebook.version },
  }
}

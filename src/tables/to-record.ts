import type { Codebook, Coding, CodingHit } from '../codebook/codebook.ts'
import type { Item, Notice } from '../notice/tree.ts'
import { exactTotals } from './exact-totals.ts'
import type { FindingHit, ItemRecord, NoticeHeader, NoticeRecord, SourceRecord } from './record.ts'

/** What of the source goes into a record, with the reading text that spans are cut from. */
export interface RecordSource extends SourceRecord {
  readonly text: string
}

/** A read and coded notice in its NDJSON form; `codings` stand in item order. */
export function toRecord(
  source: RecordSource,
  notice: Notice,
  codings: readonly Coding[],
  codebook: Codebook,
): NoticeRecord {
  const noticeId = source.sha256.slice(0, 16)
  return {
    source: { file: source.file, sha256: source.sha256, encoding: source.encoding, repairs: source.repairs },
    notice: header(notice, noticeId, source.text.length),
    declared: exactTotals(notice.declared),
    declared_facts: notice.declared.map(({ what, value, unit, bound, start, end }) => ({
      what,
      value,
      unit,
      bound,
      start,
      end,
    })),
    aspects: notice.aspects.map(({ no, title, start, end }) => ({ no, title, start, end })),
    items: notice.items.map((item, at) => itemRecord(source.text, noticeId, item, codingOf(codings, at))),
    diagnostics: notice.diagnostics.map(({ code, severity, start, end, facts }) => ({
      code,
      severity,
      start,
      end,
      facts,
    })),
    contact: notice.contact.map(({ start, end }) => ({ start, end })),
    codebook: { id: codebook.id, version: codebook.version },
  }
}

function codingOf(codings: readonly Coding[], at: number): Coding {
  const coding = codings[at]
  if (!coding) throw new Error(`item ${String(at + 1)} was not coded`)
  return coding
}

function header(notice: Notice, noticeId: string, length: number): NoticeHeader {
  const facts = notice.facts
  return {
    notice_id: noticeId,
    title: facts.title,
    agency: facts.agency,
    party_body: facts.partyBody,
    agency_type: facts.agencyType,
    region_code: facts.regionCode,
    province: facts.province,
    city: facts.city,
    county: facts.county,
    level: facts.level,
    inspection_kind: facts.inspectionKind,
    inspection_body: facts.inspectionBody,
    inspection_round: facts.inspectionRound,
    inspected_from: facts.inspectedFrom,
    inspected_to: facts.inspectedTo,
    feedback_date: facts.feedbackDate,
    published_date: facts.publishedDate,
    published_basis: facts.publishedBasis,
    unit: notice.unit,
    listing: notice.listing,
    length,
  }
}

function itemRecord(text: string, noticeId: string, item: Item, coding: Coding): ItemRecord {
  const { status } = item
  const { category, codes, category_rule, official_section, findings, mentions } = coding
  const place = status.span
  // Written out: spreading parts into one object takes several times as long as all the rest of this.
  return {
    item_id: `${noticeId}-${String(item.ordinal)}`,
    no: item.no,
    ordinal: item.ordinal,
    unit: item.unit,
    aspect: item.aspect,
    parent_no: item.parentNo,
    parent_title: item.parentTitle,
    title: item.title,
    status: status.status,
    status_basis: status.basis,
    status_text: place ? text.slice(place.start, place.end) : null,
    status_start: place?.start ?? null,
    status_end: place?.end ?? null,
    same_as: item.sameAs,
    category,
    codes,
    category_rule,
    official_section,
    findings,
    mentions,
    finding_hits: coding.hits.map((hit) => findingHit(item, hit)),
    start: item.start,
    end: item.end,
    measures: item.measures.map(({ ordinal, label, kind, start, end }) => ({ ordinal, label, kind, start, end })),
    documents: item.documents.map(({ name, act, start, end }) => ({ name, act, start, end })),
    figures: item.figures.map(({ value, unit, bound, measure, start, end }) => ({
      value,
      unit,
      bound,
      measure,
      start,
      end,
    })),
  }
}

/** A hit's place in the notice: hits in a parent or aspect heading are shown at the item's own title. */
function findingHit(item: Item, hit: CodingHit): FindingHit {
  const { finding, scope, rule } = hit
  if (hit.field === 'title')
    return { finding, scope, rule, start: item.titleSpan.start + hit.start, end: item.titleSpan.start + hit.end }
  if (hit.field === 'body')
    return { finding, scope, rule, start: item.body.start + hit.start, end: item.body.start + hit.end }
  return { finding, scope, rule, start: item.titleSpan.start, end: item.titleSpan.end }
}

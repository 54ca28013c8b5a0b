import type { Row, TableName } from './schema.ts'

/** What a table and each of its columns mean, in English; a column that is forgotten here does not compile. */
type Meanings = {
  readonly [T in TableName]: { readonly doc: string; readonly columns: Readonly<Record<keyof Row<T>, string>> }
}

const NOTICE = 'The notice that it belongs to'
const ITEM = 'The item that it belongs to'
const START = 'Where it begins in the reading text (UTF-16 units)'
const END = 'Where it ends in the reading text (exclusive)'
const IN_NOTICE = 'Place in the notice, from 1'
const IN_ITEM = 'Place in the item, from 1'
const IN_CODEBOOK = 'Place in the codebook, from 1'
const BOUND = 'Exact, at least, at most, or about'
const REGION_CODE = 'Six-digit code of the administrative division'
const PROVINCE = 'Division of provincial level'
const CITY = 'Division of prefecture level'
const COUNTY = 'Division of county level'
const BY =
  'rule; person; model (suggested by the model, accepted by a person). Empty in datasets older than this column'

export const MEANINGS_EN: Meanings = {
  notices: {
    doc: 'One row per rectification notice. An empty cell: the notice does not say.',
    columns: {
      notice_id: 'Stable identifier of the notice',
      agency_id: 'What an agency is counted once by: region code and name of the agency; the notice ID where no agency is named', // prettier-ignore
      title: 'Title of the notice',
      agency: 'Name of the inspected agency',
      party_body: 'Party body of the inspected agency',
      agency_type: 'Type of the inspected agency',
      region_code: REGION_CODE,
      province: PROVINCE,
      city: CITY,
      county: COUNTY,
      level: 'Level of the inspected agency',
      inspection_kind: 'Which of the two kinds of inspection it was',
      inspection_body: 'Body that inspected',
      inspection_round: 'Round of inspection',
      inspected_from: 'First day of the inspection',
      inspected_to: 'Last day of the inspection',
      feedback_date: 'Day on which the inspectors gave their feedback',
      feedback_year: 'Year of the feedback date',
      feedback_half: 'Half-year of the feedback date, such as 2023H2; empty where the date names no month',
      feedback_quarter: 'Quarter of the feedback date, such as 2023Q3; empty where the date names no month',
      published_date: 'Day on which the notice was published',
      published_basis: 'Where the publication date comes from: facts of the page, the text, or the signature',
      lag_days: 'Days from feedback to publication; only where both dates are complete',
      unit: 'Whether most of the listed items are problems or tasks',
      listing: 'Whether all items are listed, or only those completed',
      length: 'Length of the reading text (UTF-16 units)',
      file: 'Name of the source file',
      sha256: 'Checksum of the content of the source file',
      encoding: 'Character encoding of the source file',
      repairs: 'Repairs made to the text, separated by blanks; empty where there were none',
      codebook_id: 'Codebook that was used',
      codebook_version: 'Version of the codebook that was used',
    },
  },
  items: {
    doc: 'One row per item (problem or task), in the order of the notice.',
    columns: {
      item_id: 'Stable identifier of the item',
      notice_id: NOTICE,
      ordinal: IN_NOTICE,
      no: 'Number as it stands in the notice',
      unit: 'Problem or task',
      aspect_no: 'Number of the aspect that the item is filed under; empty where the notice files it under none',
      aspect_title: 'Title of that aspect',
      parent_no: 'Number of the problem above',
      parent_title: 'Title of the problem above',
      title: 'Title of the item',
      status: 'Status of rectification as the notice itself states it',
      status_basis: 'Where the status is said',
      status_text: 'The words that the status rests on',
      status_start: 'Where these words begin',
      status_end: 'Where these words end (exclusive)',
      same_as: 'Number of the item that this one refers to, where it says no more than that',
      counted_as: 'ID of the item that a cross-reference is counted as; the own ID of all others',
      category: 'Code of the primary category; X is undecided',
      category_group: 'Second-level category that the primary category belongs to',
      category_section: 'First-level category that the primary category belongs to',
      category_rule: 'Rule that decided the primary category',
      coded_by: `Who coded the primary category: ${BY}`,
      status_by: 'Whether the status was read by the program (reading) or set by a person (person); empty in datasets older than this column', // prettier-ignore
      official_section: 'Which of the official “four implementations” or “three focuses”, 1 to 4',
      start: START,
      end: END,
    },
  },
  item_codes: {
    doc: 'Primary and secondary categories of items, one row per code.',
    columns: {
      item_id: ITEM,
      notice_id: NOTICE,
      ordinal: '1 is the primary category',
      code: 'Code of the category',
      is_primary: 'Whether it is the primary category',
      coded_by: `Who gave this code: ${BY}`,
    },
  },
  item_findings: {
    doc: 'Findings that items name, one row per match; problem: in the statement of the problem; measure: only in the measures.',
    columns: {
      item_id: ITEM,
      notice_id: NOTICE,
      ordinal: IN_ITEM,
      finding: 'Code of the finding',
      scope: 'Whether it is named in the statement of the problem or only in the measures',
      rule: 'Rule that matched; empty where it was coded by hand',
      coded_by: `Who found it: ${BY}`,
      start: START,
      end: END,
    },
  },
  notice_findings: {
    doc: 'One row per notice and finding; cross-references count once.',
    columns: {
      notice_id: NOTICE,
      finding: 'Code of the finding',
      items: 'Items whose statement of the problem names it; cross-references count once',
      mentions: 'Items that name it only in their measures',
    },
  },
  measures: {
    doc: 'One row per measure of an item, with its place in the text.',
    columns: {
      item_id: ITEM,
      notice_id: NOTICE,
      ordinal: IN_ITEM,
      label: 'Label as it stands in the notice, such as “firstly”; empty where there is none',
      kind: 'Kind of measure',
      start: START,
      end: END,
    },
  },
  documents: {
    doc: 'Rules and other documents that items name, one row per place.',
    columns: {
      item_id: ITEM,
      notice_id: NOTICE,
      ordinal: IN_ITEM,
      name: 'Name of the document',
      act: 'Made, revised, repealed or studied',
      start: START,
      end: END,
    },
  },
  figures: {
    doc: 'Numbers in items, one row each, with their bounds.',
    columns: {
      item_id: ITEM,
      notice_id: NOTICE,
      ordinal: IN_ITEM,
      value: 'The number; money is in yuan',
      unit: 'Unit as it stands in the notice',
      bound: BOUND,
      measure: 'Ordinal of the measure it stands in; empty in none, as where the problem itself is told',
      start: START,
      end: END,
    },
  },
  declared: {
    doc: 'Totals that notices state about themselves, one row per number, with its place in the text.',
    columns: {
      notice_id: NOTICE,
      ordinal: IN_NOTICE,
      what: 'What is declared: problems, tasks, completed and so on',
      value: 'The number declared',
      unit: 'What a declared number of completed or uncompleted is counted in',
      bound: BOUND,
      start: START,
      end: END,
    },
  },
  diagnostics: {
    doc: 'What is odd in a notice, one row per place in the text.',
    columns: {
      notice_id: NOTICE,
      ordinal: IN_NOTICE,
      code: 'Code of the diagnostic',
      severity: 'Error, warning or information',
      facts: 'Facts of the case (JSON)',
      start: START,
      end: END,
    },
  },
  categories: {
    doc: 'Categories of the codebook; a code in the data that the codebook does not have is its own name.',
    columns: {
      code: 'Code of the category',
      parent: 'Category above; empty at the first level',
      ordinal: IN_CODEBOOK,
      name_zh: 'Name in Chinese',
      name_en: 'Name in English',
      definition_zh: 'Definition, in Chinese',
    },
  },
  findings: {
    doc: 'Findings of the codebook.',
    columns: {
      finding: 'Code of the finding',
      ordinal: IN_CODEBOOK,
      name_zh: 'Name in Chinese',
      name_en: 'Name in English',
      definition_zh: 'Definition, in Chinese',
    },
  },
  regions: {
    doc: 'Regions that occur in the notices, one row per region code.',
    columns: { region_code: REGION_CODE, province: PROVINCE, city: CITY, county: COUNTY },
  },
}

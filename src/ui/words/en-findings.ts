import { counted } from './counted.ts'
import type { Words } from './zh.ts'

/** English words of 共性问题. */
export const enFindings: Words['findings'] = {
  title: 'Common findings',
  lead: 'What recurs across agencies, what occurs together in one agency, and how the notices put it.',
  group: 'Group by',
  matrix: {
    title: (by) => `Finding × ${by}`,
    single: 'A cell is the number of items of the agency that name the finding (cross-references once).',
    share: 'A cell is agencies that name it / agencies of the group; a percentage from 10 agencies on.',
    ring: 'Ring: named in measures only. Empty: not named, which does not mean not there.',
    silent: (n) => `Not drawn: ${counted(n, 'group')} that name none at all.`,
    n: (groups, agencies) => `n = ${counted(groups, 'group')}, ${counted(agencies, 'agency', 'agencies')}`,
    largest: (shown, all) => `the ${shown} largest of ${counted(all, 'group')}`,
    size: (agencies) => counted(agencies, 'agency', 'agencies'),
    all: (n) => `Show all ${n}`,
    top: (n) => `Top ${n} only`,
    empty: 'No finding was found in the notices on board.',
  },
  pairs: {
    title: 'Findings that occur together',
    name: (first, second) => `${first} + ${second}`,
    both: 'Agencies that name both',
    expected: 'Expected if unrelated',
    axis: 'Agencies (self-reported)',
    figure: (both, agencies) => `${both} of ${agencies}`,
    few: (n) =>
      `Only ${counted(n, 'agency', 'agencies')}: that two occur together may well be chance; a lead to follow, no rule.`,
    more: 'Together does not mean one causes the other; common findings meet often anyway: compare with what is expected.',
    partial:
      'Too many agencies to name: the list has the items of either finding, also of agencies that name only one.',
    empty: 'No two findings occur in one agency.',
  },
  sentences: {
    title: 'In their own words',
    choose: 'Finding',
    stated: (matters, agencies) =>
      `Named in the problem: ${counted(matters, 'matter')}, ${counted(agencies, 'agency', 'agencies')}`,
    mentioned: (matters, agencies) =>
      `Named in measures only: ${counted(matters, 'matter')}, ${counted(agencies, 'agency', 'agencies')}`,
    parent: (title) => `Part of: ${title}`,
    also: (numbers) => `Cross-references (counted once): ${numbers}`,
    number: (no) => `Item ${no}`,
    noText: (n, all) =>
      `${n === all ? 'The texts of these items are' : `The text of ${n} of them is`} not on board: only titles are listed. Drop the original files on this page to see the sentences.`,
    tryDemo: 'No texts at hand? Try the fictional examples on the Data page.',
    byHand: 'Coded by hand: it rests on no single words.',
    open: 'Open the source',
    n: (matters, agencies) => `n = ${counted(matters, 'matter')}, ${counted(agencies, 'agency', 'agencies')}`,
    scopes: { problem: 'named in the problem', measure: 'named in measures only' },
    file: { scope: 'Where', feedback: 'Feedback', sentence: 'In their own words', also: 'Same as items' },
    more: 'Show more',
    none: 'No agency in view names this finding in a problem.',
    noFinding: 'No finding was found in the notices on board.',
  },
  column: {
    group: 'Group',
    first: 'Finding A',
    second: 'Finding B',
    both: 'Agencies that name both',
    withFirst: 'Agencies that name A',
    withSecond: 'Agencies that name B',
    expected: 'Expected',
    jaccard: 'Overlap (Jaccard)',
  },
}

import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { CommunityRow } from './service-users-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** What is said of a group beside the community. */
export const judgements = {
  refused: say('too few to judge'),
  noEvidence: say('no evidence'),
  under: say('under-represented'),
  over: say('over-represented'),
};

/** Service users beside the community as the lines of a file. */
export const takeUpLines = (name: string, rows: readonly CommunityRow[]): CsvValue[][] => [
  [
    name,
    say('Service users'),
    say('Have said'),
    say('Service users, %'),
    say('Community, %'),
    say('Ratio'),
    say('95% interval, low'),
    say('95% interval, high'),
    say('Judgement'),
  ],
  ...rows.map((row) => [
    row.label,
    row.people ?? withheldMark,
    row.base,
    row.share ?? withheldMark,
    row.communityShare,
    row.ratio,
    row.low,
    row.high,
    row.judgement && judgements[row.judgement],
  ]),
];

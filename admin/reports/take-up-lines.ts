import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { CommunityRow, ServiceUsers } from './service-users-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** What is said of a group beside the community. */
export const judgements = {
  refused: say('too few to judge'),
  noEvidence: say('no evidence'),
  under: say('under-represented'),
  over: say('over-represented'),
};

/** The share of a group in another year; null where it is withheld. */
export const shareThen = ({ rows }: ServiceUsers, part: string | null, band: string) =>
  rows.find((row) => row.part === part && row.band === band)?.share ?? null;

/** Service users beside the community as the lines of a file. */
export const takeUpLines = (
  name: string,
  rows: readonly CommunityRow[],
  before: ServiceUsers | null = null,
): CsvValue[][] => [
  [
    name,
    say('Service users'),
    say('Have said'),
    say('Service users, %'),
    ...(before ? [say('Service users, %, year to %{day}', { day: longDate(before.until) })] : []),
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
    ...(before ? [shareThen(before, row.part, row.band) ?? withheldMark] : []),
    row.communityShare,
    row.ratio?.toFixed(2) ?? null,
    row.low?.toFixed(2) ?? null,
    row.high?.toFixed(2) ?? null,
    row.judgement && judgements[row.judgement],
  ]),
];

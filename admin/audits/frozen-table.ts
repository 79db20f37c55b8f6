import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { figureLines } from '../reports/figure-lines.ts';
import { figuresOf } from '../reports/figures.ts';
import { hoursOfFew } from '../reports/hours-of-few.ts';
import type { NonDisclosure, Profile, Representation } from '../reports/monthly-api.ts';
import { nonDisclosureLines } from '../reports/non-disclosure-lines.ts';
import { notCounted } from '../reports/not-counted.ts';
import { outcomeLines } from '../reports/outcome-lines.ts';
import type { Outcomes } from '../reports/outcomes-api.ts';
import { ofEverybody } from '../reports/outcomes-judged.ts';
import { nonDisclosureOutside, profileOutside } from '../reports/outside.ts';
import { comparedWith } from '../reports/pay-by-group-explained.ts';
import { payByGroupLines } from '../reports/pay-by-group-lines.ts';
import type { PayByGroup, PayGap } from '../reports/pay-gap-api.ts';
import { payGapLines } from '../reports/pay-gap-lines.ts';
import { notAll, populationNotes } from '../reports/population-notes.ts';
import { profileLines } from '../reports/profile-lines.ts';
import { reports } from '../reports/report.ts';
import type { Answer } from '../reports/report-api.ts';
import { representationLines } from '../reports/representation-lines.ts';
import type { ServiceUsers } from '../reports/service-users-api.ts';
import { takeUpLines } from '../reports/take-up-lines.ts';
import { toldOfAll } from '../reports/told-of-all.ts';
import { withheldMark } from '../reports/withheld-mark.ts';
import type { Frozen } from './frozen-api.ts';
import { type Read, readings, readOutcomes } from './frozen-reading.ts';
import { breakdownWords, keyInWords, reportOf, reportWords, tableWords } from './frozen-words.ts';

type Lines = readonly (readonly CsvValue[])[];

/** A table of a pack as it is shown and printed. */
export interface FrozenTable {
  key: string;
  /** What its report is called, and what of it this table is; together its title. */
  report: string;
  of: string;
  title: string;
  /** As at when, of whom, beside what. */
  about: string;
  /** The heads of the columns, then the rows. */
  lines: Lines;
  /** The heads of what says how many a figure is of, and what it is compared with. */
  beside?: readonly string[];
  /** How its figures are read. */
  reading?: readonly Read[];
  /** What of it answers a request from outside, where that is less. */
  outside?: Told;
}

interface Told {
  about: string;
  lines: Lines;
  beside?: readonly string[];
  outside?: Told;
}

const asAt = (day: string) => say('As at %{day}', { day: longDate(day) });
const asOfAsking = (day: string) =>
  say('As at %{day}, when the pack was frozen: this report can be asked for no other date', {
    day: longDate(day),
  });
const yearTo = (day: string) => say('Year to %{day}', { day: longDate(day) });

const outcomes = (answer: Outcomes, by: string | undefined): Told => ({
  about: [`${yearTo(answer.until)}. ${answer.question}`, ...ofEverybody(answer)].join(' '),
  lines: by ? byPart(answer, by) : outcomeLines(answer, null),
  beside: [say('Before'), say('After'), say('What is divided by what')],
});

/** Part under part, without the lines of which nothing is shown. */
function byPart(answer: Outcomes, by: string): Lines {
  const [heads = []] = outcomeLines(answer, null);
  const rows = answer.parts.flatMap(({ key, label }) =>
    outcomeLines(answer, key)
      .slice(1)
      .filter((line) => line[3] !== withheldMark || line[4] !== withheldMark)
      .map((line) => [label, ...line]),
  );
  return [[breakdownWords(by) ?? by, ...heads], ...rows];
}

function figures(
  { report: query, variables }: Frozen,
  answer: Answer,
  by: readonly string[],
): Told {
  const about = ('asAt' in JSON.parse(variables) ? asAt : asOfAsking)(answer.asAt);
  const report = reports.find((each) => each.query === query);
  if (!report) return { about, lines: [] };
  const dimensions = by.flatMap(
    (name) => report.dimensions.find((each) => each.name === name) ?? [],
  );
  return {
    about,
    lines: figureLines(report, dimensions, figuresOf(dimensions, answer.cells)),
  };
}

const payGap = (answer: PayGap): Told => ({
  about: say('At the snapshot date, %{day}', { day: longDate(answer.snapshotOn) }),
  lines: payGapLines(answer),
});

const payByGroup = (groups: readonly PayByGroup[]): Told => ({
  about: groups[0]
    ? [
        say('At the snapshot date, %{day}', { day: longDate(groups[0].snapshotOn) }),
        ...groups.map((group) =>
          say('%{name}: beside “%{reference}”', {
            name: group.name,
            reference: comparedWith(group) ?? '–',
          }),
        ),
      ].join('. ')
    : '',
  lines: groups.flatMap((group, i) => {
    const [heads = [], ...rows] = payByGroupLines(group);
    const named = rows.map((row) => [group.name, ...row]);
    return i === 0 ? [[say('Characteristic'), say('Group'), ...heads.slice(1)], ...named] : named;
  }),
});

const asPopulation = (place: string, benchmark: string, base: string) =>
  `${place}: ${benchmark} (${base})`;

const told: Record<string, (answer: never, parts: readonly string[]) => Told> = {
  nonDisclosure: (answer: NonDisclosure) => ({
    about: `${asAt(answer.asAt)}. ${toldOfAll()}`,
    lines: nonDisclosureLines(answer),
    beside: [say('People')],
    outside: { about: asAt(answer.asAt), lines: nonDisclosureOutside(answer) },
  }),
  workforceProfile: (answer: Profile, [, by = '']) => ({
    about: [asAt(answer.asAt), ...hoursOfFew(answer)].join('. '),
    lines: profileLines(answer, breakdownWords(by) ?? by),
    beside: [say('People'), say('Asked'), say('Have said')],
    outside: {
      about: asAt(answer.asAt),
      lines: profileOutside(answer, breakdownWords(by) ?? by),
    },
  }),
  representation: (answer: Representation, [characteristic = '']) => ({
    about: [
      `${asAt(answer.asAt)}. ${asPopulation(answer.place, answer.benchmark, answer.benchmarkBase)}.`,
      ...('benchmarkOfAllResidents' in answer ? populationNotes(answer, characteristic) : []),
      ...notCounted(answer),
    ].join(' '),
    lines: representationLines(answer),
    beside: [
      say('Workforce'),
      say('Workforce, %'),
      say('Population, %'),
      say('Population, % of those counted'),
    ],
  }),
  serviceUserProfile: (answer: ServiceUsers) => ({
    about: [
      `${yearTo(answer.until)}. ${asPopulation(answer.place, answer.benchmark, answer.benchmarkBase)}.`,
      ...('benchmarkOfAllResidents' in answer ? notAll(answer) : []),
    ].join(' '),
    lines: takeUpLines(
      answer.name,
      answer.rows.filter(({ part }) => part === null),
    ),
    beside: [say('Have said'), say('Community, %')],
  }),
  payGap,
  payGapByGroup: payByGroup,
};

/** Whether it tells how far people got: there are as many of these as paths that are counted. */
const isOutcomes = (answer: object): answer is Outcomes => 'steps' in answer;

/** An answer of a pack as a table, in the language of its reader. */
export function frozenTable(frozen: Frozen): FrozenTable {
  const { key, report, answer } = frozen;
  const [, ...parts] = key.split('/');
  const parsed = JSON.parse(answer) as never;
  const content = isOutcomes(parsed)
    ? { ...outcomes(parsed, parts[1]), reading: readOutcomes(parsed) }
    : {
        ...(told[report]?.(parsed, parts) ?? figures(frozen, parsed, parts)),
        reading: readings[report]?.(parsed),
      };
  const words = { report: reportWords(reportOf(key)), of: tableWords(key), title: keyInWords(key) };
  return { key, ...words, ...content };
}

import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import { stageWords } from './outcome-words.ts';
import type { Outcomes } from './outcomes-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** Every step and group as the lines of a file, with what was worked out of each. */
export const outcomeLines = ({ name, steps }: Outcomes, part: string | null): CsvValue[][] => [
  [
    say('From'),
    say('To'),
    name,
    say('Before'),
    say('After'),
    say('Success rate'),
    say('% of all before'),
    say('% of all after'),
    say('What is divided by what'),
    say('Relative likelihood'),
    say('95% interval, low'),
    say('95% interval, high'),
    say('Fisher’s probability'),
    say('The same, corrected'),
    say('Four-fifths'),
    say('Judgement'),
  ],
  ...steps
    .filter((step) => step.part === part)
    .flatMap(({ from, to, rows }) =>
      rows.map(({ label, people, selected, comparison, ...rates }): CsvValue[] => [
        stageWords[from] ?? from,
        stageWords[to] ?? to,
        label,
        people ?? withheldMark,
        selected ?? withheldMark,
        rates.rate,
        rates.shareOfPeople,
        rates.shareOfSelected,
        comparison?.direction ?? null,
        comparison?.ratio ?? null,
        comparison?.low ?? null,
        comparison?.high ?? null,
        comparison?.fisher ?? null,
        comparison?.corrected ?? null,
        comparison?.fourFifths ?? null,
        comparison?.judgement ?? null,
      ]),
    ),
];

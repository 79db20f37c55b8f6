import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { fileNameOf } from './file-name.ts';
import { finding, stepsOf } from './outcome-finding.ts';
import type { Outcomes } from './outcomes-api.ts';
import { outcomesJudged } from './outcomes-judged.ts';
import { roundedNote } from './rounded-note.ts';
import type { Figures } from './save-file.tsx';

/** What a file of how far people got says of itself: what it counts, in which year, of whom, and from how many on. */
export function outcomeCover(
  heading: string,
  outcomes: Outcomes,
  part: string | null,
  before: Outcomes | null,
): Pick<Figures, 'name' | 'report' | 'title' | 'about' | 'notes'> {
  const { name, question, until, fewest, fewestInPart, parts } = outcomes;
  const here = parts.find(({ key }) => key === part);
  return {
    name: fileNameOf(heading, part === null ? null : (here?.label ?? part), name, until),
    report: heading,
    title: `${heading}: ${name}`,
    about: [
      [say('Year to'), longDate(until)],
      ...(before ? [[say('Beside the year to'), longDate(before.until)] as const] : []),
      [say('Of'), part === null ? say('The whole council') : (here?.label ?? part)],
      ...(here ? [[say('Who is counted'), declaredOf(here)] as const] : []),
      [say('Smallest figure that is told'), String(fewest)],
    ],
    notes: [
      finding(outcomes, stepsOf(outcomes, part)),
      question,
      say('Figures of fewer than %{fewest} are withheld, with what would give them away.', {
        fewest,
      }),
      ...(part === null ? [] : [leftOut(fewestInPart)]),
      ...roundedNote(outcomes),
      ...outcomesJudged(outcomes),
    ],
  };
}

/** What the shares beside counts are of. */
export const sharesExplained = () =>
  say(
    'The share beside a count is of all at that stage who have said what they are: how many of a group took a step is its rate, which stands with each step below.',
  );

/** What is not there, and why. */
export const leftOut = (fewest: number) =>
  say(
    'Parts in which fewer than %{fewest} have said what they are do not appear, nor do others that would give them away.',
    { fewest },
  );

const declaredOf = ({ declared, people }: Outcomes['parts'][number]) =>
  say('%{declared} of %{people} have said', {
    declared: grouped(String(declared)),
    people: grouped(String(people)),
  });

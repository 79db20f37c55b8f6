import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import document from '../declaration.json' with { type: 'json' };
import type { Choice, Parameter } from '../foundation/declaration.ts';
import { inSentence } from '../foundation/words.ts';
import { inLanguage } from '../language/declared.ts';
import { say } from '../language/say.ts';

/** Something that figures can be broken down by. */
export interface Dimension {
  name: string;
  label: string;
  /** In the order of their declaration, where there is one. */
  choices?: readonly Choice[];
}

/** A question that is answered in figures, as its domain declares it. */
export interface Report {
  name: string;
  query: string;
  label: string;
  question: string;
  parameters: readonly Parameter[];
  dimensions: readonly Dimension[];
  /** What the figures are, in a word or two. */
  measure: string;
  /** Whether they are so many of a hundred. */
  share: boolean;
}

export const reports = inLanguage(document.reports) as readonly Report[];

/** Where a report lives below `/reports`: `trainingByArea` at `training-by-area`. */
export const pathOf = ({ query }: Report) =>
  query.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const reportAt = (path: string | undefined) =>
  reports.find((report) => pathOf(report) === path);

export const mayRun = (ability: Ability, { name }: Report) => ability.can('run', name);

/** The question itself, and what is said after it. */
export function worded({ question }: Report) {
  const [asked = '', rest = ''] = question.split(/(?<=\?)\s+(.+)/s);
  return { asked, rest };
}

/** What the figures are, as a heading: people by service area and engagement. */
export const titleOf = (report: Report, by: readonly Dimension[]) =>
  say('%{measure} by %{things}', {
    measure: measured(report),
    things: by
      .map(({ label }) => inSentence(label))
      .reduce(
        (first, second) => (first ? say('%{first} and %{second}', { first, second }) : second),
        '',
      ),
  });

/** What the figures are, at the head of their column. */
export const measured = ({ measure, share }: Report) =>
  share ? say('Share %{measure}', { measure }) : measure.charAt(0).toUpperCase() + measure.slice(1);

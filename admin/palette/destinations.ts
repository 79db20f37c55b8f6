import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { pathOf, resources } from '../foundation/declaration.ts';
import { mayCreate, mayList } from '../foundation/may.ts';
import { oneOf } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { otherLists, partsFor } from '../layout/domains.ts';
import { mayRun, pathOf as pathOfReport, reports } from '../reports/report.ts';
import { screensOf } from '../screens.ts';

/** Where the palette leads. */
export interface Destination {
  group: 'go' | 'do' | 'reports' | 'found';
  label: string;
  /** What stands beside it: the part of the menu, or what kind of record it is. */
  aside?: string;
  to: string;
}

/** Every page that somebody may open, everything they may add, and every report they may run. */
export function destinationsFor(ability: Ability): Destination[] {
  const parts = partsFor(ability).flatMap(({ label: aside, pages, places }) => [
    ...pages.map(({ path, label }) => go(label, `/${path}`, aside)),
    ...places.map(({ to, label }) => go(label, to, aside)),
  ]);
  const others = otherLists(ability).map((resource) =>
    go(resource.pluralLabel, `/${pathOf(resource)}`),
  );
  const additions = resources
    .filter((resource) => mayCreate(ability, resource) && !screensOf(resource).added)
    .filter((resource) => mayList(ability, resource))
    .map(
      (resource): Destination => ({
        group: 'do',
        label: say('Add %{what}', { what: oneOf(resource) }),
        to: `/${pathOf(resource)}/create`,
      }),
    );
  const questions = reports
    .filter((report) => mayRun(ability, report))
    .map(
      (report): Destination => ({
        group: 'reports',
        label: report.label,
        to: `/reports/${pathOfReport(report)}`,
      }),
    );
  return [
    go(say('Home'), '/'),
    ...parts,
    ...others,
    go(say('How you sign in'), '/account', say('Your account')),
    ...additions,
    ...questions,
  ];
}

const go = (label: string, to: string, aside?: string): Destination => ({
  group: 'go',
  label,
  to,
  aside,
});

/** Those in which every word that was typed is the beginning of one; all of them, where nothing was typed. */
export function matching(destinations: readonly Destination[], typed: string): Destination[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return destinations
    .filter(({ label, aside = '' }) => {
      const said = plain(`${label} ${aside}`).split(' ');
      return words.every((word) => said.some((each) => each.startsWith(word)));
    })
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || besideIt(a) - besideIt(b));

  /** How many words it has that nobody typed; what is asked for by its whole name comes first. */
  function besideIt({ label }: Destination) {
    if (words.length === 0) return 0;
    return plain(label)
      .split(' ')
      .filter((each) => !words.some((word) => each.startsWith(word))).length;
  }
}

/** What each is called, in the order in which they stand. */
export const groupWords: Record<Destination['group'], string> = {
  go: say('Go to'),
  do: say('Do'),
  reports: say('Reports'),
  found: say('Found'),
};

const groups = Object.keys(groupWords);

/** Small letters without their accents, since few keyboards have them. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

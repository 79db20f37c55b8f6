import { say } from '../language/say.ts';
import type { Representation } from './monthly-api.ts';
import type { ServiceUsers } from './service-users-api.ts';

/** What must be known of a population before the workforce is held against it. */
export const populationNotes = (
  {
    benchmarkBase,
    benchmarkOfAllResidents,
    benchmarkSaysWhom = true,
    benchmarkWithRetired = false,
    beyondBands,
  }: Pick<
    Representation,
    | 'benchmarkBase'
    | 'benchmarkOfAllResidents'
    | 'benchmarkSaysWhom'
    | 'benchmarkWithRetired'
    | 'beyondBands'
  >,
  characteristic: string,
): string[] => [
  ...(benchmarkSaysWhom
    ? []
    : [
        say(
          'The table does not say whom it counts, only “%{base}”. If it counts children and those who have retired too, a group with more of them looks less represented here than it is among those of an age to work.',
          { base: benchmarkBase },
        ),
      ]),
  ...(benchmarkOfAllResidents && benchmarkSaysWhom
    ? [
        say(
          'As far as its words tell, this population is not only of those of an age to work: those who have retired are in it too, and children as far as they are counted. A group with more of them looks less represented here than it is among those of an age to work.',
        ),
      ]
    : []),
  ...(benchmarkWithRetired && !benchmarkOfAllResidents && characteristic !== 'age'
    ? [
        say(
          'As far as its words tell, this population is not only of those of an age to work: those who have retired are in it too. A group with more of them looks less represented here than it is among those of an age to work.',
        ),
      ]
    : []),
  ...(!benchmarkOfAllResidents && characteristic === 'age'
    ? [
        say(
          'This population counts %{base}. Of the youngest and the oldest it has only those whom that takes in: their bands can be compared no further than that.',
          { base: `“${benchmarkBase}”` },
        ),
      ]
    : []),
  ...(beyondBands.length > 0
    ? [
        say(
          'These ages of the population reach beyond the band that they are counted in: %{labels}.',
          { labels: beyondBands.join('; ') },
        ),
      ]
    : []),
];

/** What a population that leaves residents out does to the figures of those who use services. */
export const notAll = ({
  benchmarkBase,
  benchmarkOfAllResidents,
}: Pick<ServiceUsers, 'benchmarkBase' | 'benchmarkOfAllResidents'>): string[] =>
  benchmarkOfAllResidents
    ? []
    : [
        say(
          'This population is not everybody who lives there: it counts %{base}. A group that it leaves out in part, such as those of an age to have retired, looks over-represented here without being so.',
          { base: `“${benchmarkBase}”` },
        ),
      ];

/** What stands beside the shares, and of what it is worked out: of the figures themselves, as in official statistics. */
export const besideShares = () =>
  say(
    'The index is the share of the workforce over that of the population: 1 is the same, below 1 is less; the gap is the difference in points. Both are worked out before shares are rounded, and may differ in the last figure from those shown.',
  );

/** What is not in the figures, and what a dash among them stands for. */
export const gapsInPopulation = ({
  leftOut,
  leftOutShare,
  rows,
}: Pick<Representation, 'leftOut' | 'leftOutShare' | 'rows'>): string[] => [
  ...(leftOut.length > 0 && !leftOutShare
    ? [
        say('Left out of the population, since it is on none of our lists: %{labels}.', {
          labels: leftOut.join('; '),
        }),
      ]
    : []),
  ...(rows.some(({ index }) => index === null)
    ? [
        say(
          'There is no index and no gap where the share of the workforce is withheld, or the population does not tell of the group.',
        ),
      ]
    : []),
];

import { type Person, partsOf } from './council.ts';
import { finest, type Haul, isThere } from './release.ts';
import { termsOf, type Unknowns } from './unknowns.ts';

/** Something that an attacker wants to know, and when they know too much of it. */
export interface Target {
  what: 'small figure' | 'person';
  name: string;
  /** The month whose table it is in; null for somebody who came or went. */
  month: 0 | 1 | null;
  unknowns: number[];
  truth: number;
  /** They know too much if they can tell that it is less than this, */
  reach: number;
  /** that it is more than this, */
  fall: number;
  /** or what it is to within less than this. */
  width: number;
}

/** All that must not be found out of these people: small figures, and what anybody is who came, went, or works there. */
export function targetsOf(
  people: readonly Person[],
  characteristic: string,
  haul: Haul,
  unknowns: Unknowns,
  threshold: number,
): Target[] {
  const small = haul.shown.flatMap((figure): Target[] => {
    const { month, grouping, category, group } = figure;
    if (category === null) return [];
    const colleagues = people.filter(
      (person) => isThere(person, month) && finest(grouping, group).includes(person[grouping]!),
    );
    const truth = colleagues.filter((person) => person[characteristic] === category).length;
    const unknownsOfIt = termsOf(haul, unknowns, figure).map(([unknown]) => unknown);
    const name = `${month} ${category} ${group ?? 'all'}`;
    const target = { name, month, unknowns: unknownsOfIt, truth };
    if (truth > 0 && truth < threshold)
      return [
        {
          ...target,
          what: 'small figure',
          // seven colleagues are not ten
          reach: Math.min(threshold, colleagues.length),
          fall: truth,
          width: Math.min(5, colleagues.length),
        },
      ];
    // all of them are alike: each is told, however many they are
    return truth === colleagues.length && truth > 0
      ? [{ ...target, what: 'person', reach: truth, fall: truth - 1, width: 0 }]
      : [];
  });
  return [...small, ...travellers(people, characteristic, haul, unknowns)];
}

/** Nobody who joined or left may be told to have a characteristic. */
const travellers = (
  people: readonly Person[],
  characteristic: string,
  haul: Haul,
  unknowns: Unknowns,
): Target[] =>
  [...new Set(haul.known.map(({ grouping }) => grouping))].flatMap((grouping) =>
    (['joined', 'left'] as const).flatMap((flow) =>
      partsOf(grouping).flatMap((part) =>
        haul.categories.flatMap((category): Target[] => {
          const truth = people.filter(
            (person) =>
              person.stay === flow &&
              person[grouping] === part &&
              person[characteristic] === category,
          ).length;
          if (truth === 0) return [];
          const unknown = unknowns.of(grouping, flow, category, part);
          const name = `${flow} ${category} ${part}`;
          return [
            {
              what: 'person',
              name,
              month: null,
              unknowns: [unknown],
              truth,
              reach: truth,
              fall: 0,
              width: 0,
            },
          ];
        }),
      ),
    ),
  );

import { type Person, partsOf } from './council.ts';
import { finest, type Haul, isThere, type Shown } from './release.ts';
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
    const { most, apart } = anyway(people, haul, figure, colleagues.length);
    if (truth > 0 && truth < threshold)
      return [
        {
          ...target,
          what: 'small figure',
          reach: most < threshold ? truth : threshold,
          fall: truth,
          width: Math.min(5, apart),
        },
      ];
    // all of them are alike: each is told, however many they are
    return truth === colleagues.length && truth > 0
      ? [{ ...target, what: 'person', reach: truth, fall: truth - 1, width: 0 }]
      : [];
  });
  return [...small, ...travellers(people, characteristic, haul, unknowns)];
}

/**
 * How many there could be at most, and how far apart are the most and the fewest, without any new table: seven
 * colleagues are not ten, who was nought last month is those who joined, and of those who came and went one
 * knows in which other tables they are.
 */
function anyway(people: readonly Person[], haul: Haul, figure: Shown, colleagues: number) {
  const { grouping, category, group, month } = figure;
  const before = haul.shown.find(
    (each) =>
      each.month === 0 &&
      each.grouping === grouping &&
      each.category === category &&
      each.group === group,
  )?.value;
  const came = (stay: Person['stay']) =>
    people.filter(
      (person) => person.stay === stay && finest(grouping, group).includes(person[grouping]!),
    ).length;
  const [joined, left] = [came('joined'), came('left')];
  if (month === 1 && before != null) {
    const most = Math.min(colleagues, before + joined);
    return { most, apart: most - Math.max(0, before - left) };
  }
  const most = colleagues - joined - left;
  return { most, apart: Math.max(1, most) };
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

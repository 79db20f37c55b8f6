import fc from 'fast-check';
import { v4 } from 'uuid';
import { daysLater, noSooner } from '../harness/calendar.ts';
import { type Kept, keptArbitrary, turnsOf } from './kept.ts';

/** A few contracts with suppliers and clauses, made at random. */
export interface World {
  contracts: {
    id: string;
    status: string;
    startsOn: string | null;
    endsOn: string | null;
    signedOn: string | null;
    suppliers: string[];
    versions: string[];
    noticeOn: string | null;
    relevance: string | null;
    category: string | null;
    value: string | null;
    kept: Kept;
  }[];
  schedules: { relevance: string; since: string; everyMonths: number; secondSignature: boolean }[];
  clauses: {
    id: string;
    title: string;
    required: boolean;
    relevances: string[];
    categories: string[];
    leastValue: string | null;
    versions: { id: string; number: number; effectiveFrom: string; effectiveTo: string | null }[];
  }[];
  suppliers: {
    id: string;
    name: string;
    policies: {
      id: string;
      receivedOn: string;
      expiresOn: string | null;
      assessedOn: string | null;
      outcome: string;
    }[];
  }[];
}

const today = new Date().toISOString().slice(0, 10);
const awkward = [
  '2024-02-29',
  '2023-12-31',
  '2024-01-01',
  ...[-1, 0, 1].map((n) => daysLater(today, n)),
];
const day = fc.oneof(
  fc.constantFrom(...awkward),
  fc.integer({ min: 0, max: 1800 }).map((days) => daysLater('2023-01-01', days)),
);
const maybe = fc.option(day, { freq: 4 });
const id = fc.constant(null).map(() => v4());
const some = fc.nat({ max: 30 });
const nth = <T>(list: readonly T[], index: number) => list[index % list.length]!;

const contract = fc
  .record({
    id,
    status: fc.constantFrom(
      'pending',
      'active',
      'active',
      'active',
      'ended',
      'cancelled',
      'terminated',
    ),
    startsOn: maybe,
    endsOn: maybe,
    noticeOn: maybe,
    relevance: fc.constantFrom(null, 'low', 'medium', 'high'),
    category: fc.constantFrom(null, 'goods', 'services', 'works'),
    value: fc.constantFrom(null, '100.00', '30000.00', '5000000.00', '5000000.01'),
    kept: keptArbitrary(day),
    signedOn: maybe,
    parties: fc.array(some, { maxLength: 3 }),
    contained: fc.array(some, { maxLength: 4 }),
  })
  .map((made) => {
    const endsOn = noSooner(made.endsOn, made.startsOn);
    const late = made.noticeOn !== null && endsOn !== null && made.noticeOn > endsOn;
    return { ...made, endsOn, noticeOn: late ? endsOn : made.noticeOn };
  });

/** The versions of a clause follow each other, now and then with a gap or side by side. */
const versions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.constantFrom(-10, 1, 30), id), {
    maxLength: 4,
  })
  .map((lengths) => {
    let from = '2023-01-01';
    return lengths.map(([length, gap, version], index) => {
      const last = index === lengths.length - 1;
      const to = daysLater(from, length);
      const made = {
        id: version,
        number: index + 1,
        effectiveFrom: from,
        effectiveTo: last && gap > 1 ? null : to,
      };
      from = daysLater(to, gap);
      return made;
    });
  });
const clause = fc.record({
  id,
  title: fc.constantFrom('Equality', 'équité', 'Access', 'access'),
  required: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  relevances: fc.constantFrom<string[]>([], [], ['high'], ['low', 'medium']),
  categories: fc.constantFrom<string[]>([], [], ['services', 'works']),
  leastValue: fc.constantFrom(null, null, '30000.00'),
  versions,
});

const policy = fc
  .record({
    id,
    receivedOn: day,
    expiresOn: fc.option(day, { freq: 4 }),
    assessedOn: maybe,
    outcome: fc.constantFrom('notAssessed', 'accepted', 'changesAskedFor', 'rejected'),
  })
  .map((made) => ({
    ...made,
    expiresOn: noSooner(made.expiresOn, made.receivedOn),
    assessedOn: noSooner(made.assessedOn, made.receivedOn),
  }));
const supplier = fc.record({
  id,
  name: fc.constantFrom('Acme Ltd', 'acme', 'Zebra CIC', 'Åse & Co'),
  policies: fc.uniqueArray(policy, { selector: ({ receivedOn }) => receivedOn, maxLength: 3 }),
});

/** Worlds, each with a few days that something turns on. */
export const worlds: fc.Arbitrary<{ world: World; days: string[] }> = fc
  .record({
    contracts: fc.array(contract, { minLength: 1, maxLength: 8 }),
    clauses: fc.array(clause, { minLength: 1, maxLength: 3 }),
    suppliers: fc.array(supplier, { minLength: 1, maxLength: 4 }),
    schedules: fc.uniqueArray(
      fc.record({
        relevance: fc.constantFrom('low', 'medium', 'high'),
        since: day,
        everyMonths: fc.integer({ min: 1, max: 24 }),
        secondSignature: fc.boolean(),
      }),
      { selector: ({ relevance, since }) => `${relevance} ${since}`, maxLength: 4 },
    ),
    chosen: fc.array(fc.nat({ max: 10_000 }), { minLength: 4, maxLength: 8 }),
  })
  .map(({ contracts, clauses, suppliers, schedules, chosen }) => {
    const all = clauses.flatMap((each) => each.versions);
    const world: World = {
      clauses,
      suppliers,
      schedules,
      contracts: contracts.map(({ parties, contained, ...rest }) => ({
        ...rest,
        suppliers: [...new Set(parties.map((index) => nth(suppliers, index).id))],
        versions: all.length ? [...new Set(contained.map((index) => nth(all, index).id))] : [],
      })),
    };
    const days = turningDays(world);
    return { world, days: [today, ...chosen.map((index) => nth(days, index))] };
  });

/** Every day on which something begins or ends, with the days before and after. */
function turningDays({ contracts, clauses, suppliers }: World) {
  const turns = [
    today,
    ...contracts.flatMap((each) => [each.startsOn, each.endsOn, each.signedOn, each.noticeOn]),
    ...contracts.flatMap(({ kept }) => turnsOf(kept)),
    ...clauses.flatMap((each) =>
      each.versions.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]),
    ),
    ...suppliers.flatMap(({ policies }) =>
      policies.flatMap(({ receivedOn, expiresOn, assessedOn }) => [
        receivedOn,
        expiresOn,
        assessedOn,
      ]),
    ),
  ];
  return turns
    .filter((turn) => turn !== null)
    .flatMap((turn) => [-1, 0, 1].map((days) => daysLater(turn, days)));
}

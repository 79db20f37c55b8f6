import fc from 'fast-check';
import { v4 } from 'uuid';
import { noSooner, sameDayLater } from '../harness/calendar.ts';

/** How watch was kept over a contract. */
export interface Kept {
  reviews: { id: string; heldOn: string; signedOn: string | null; secondSignedOn: string | null }[];
  kpis: { id: string; ratedOn: string[]; finalOn: string | null }[];
  breaches: {
    id: string;
    title: string;
    noticedOn: string;
    closedOn: string | null;
    escalatedOn: string | null;
    actions: { id: string; dueOn: string; verifiedOn: string | null }[];
  }[];
  exemptions: { id: string; from: string; until: string; reason: string }[];
}

const id = fc.constant(null).map(() => v4());

/** Reviews, indicators, breaches and exemptions at random, on days out of some. */
export function keptArbitrary(day: fc.Arbitrary<string>): fc.Arbitrary<Kept> {
  const maybe = fc.option(day, { freq: 3 });
  const review = fc
    .record({ id, heldOn: day, signedOn: maybe, secondSignedOn: maybe })
    .map((made) => {
      const signedOn = noSooner(made.signedOn, made.heldOn);
      const second = signedOn && noSooner(made.secondSignedOn, signedOn);
      return { ...made, signedOn, secondSignedOn: second };
    });
  const action = fc.record({ id, dueOn: day, verifiedOn: maybe });
  const breach = fc
    .record({
      id,
      title: fc.constantFrom('No policy', 'No figures'),
      noticedOn: day,
      closedOn: maybe,
      escalatedOn: maybe,
      actions: fc.array(action, { maxLength: 3 }),
    })
    .map((made) => ({ ...made, closedOn: noSooner(made.closedOn, made.noticedOn) }));
  const exemption = fc
    .record({ id, from: day, until: day, reason: fc.constantFrom('A framework.', 'No choice.') })
    .map((made) => ({ ...made, until: noSooner(made.until, made.from) }));
  const kpi = fc
    .record({ id, ratedOn: fc.uniqueArray(day, { maxLength: 2 }), finalOn: maybe })
    .map((made) => ({ ...made, ratedOn: made.ratedOn.filter((rated) => rated !== made.finalOn) }));
  return fc.record({
    reviews: fc.uniqueArray(review, { selector: ({ heldOn }) => heldOn, maxLength: 3 }),
    kpis: fc.array(kpi, { maxLength: 4 }),
    breaches: fc.array(breach, { maxLength: 2 }),
    exemptions: fc
      .tuple(
        fc.integer({ min: 0, max: 4 }),
        fc.uniqueArray(exemption, { selector: ({ from }) => from, maxLength: 2 }),
      )
      .map(([luck, some]) => (luck === 0 ? some : [])),
  });
}

/** The days that something of it turns on. */
export const turnsOf = ({ reviews, kpis, breaches, exemptions }: Kept): (string | null)[] => [
  ...reviews.flatMap(({ heldOn, signedOn, secondSignedOn }) => [
    signedOn,
    secondSignedOn,
    ...[1, 3, 12].map((months) => sameDayLater(heldOn, months)),
  ]),
  ...kpis.flatMap(({ ratedOn }) => ratedOn.map((rated) => sameDayLater(rated, 12))),
  ...kpis.map(({ finalOn }) => finalOn),
  ...breaches.flatMap(({ noticedOn, closedOn, escalatedOn, actions }) => [
    noticedOn,
    closedOn,
    escalatedOn,
    ...actions.map(({ verifiedOn }) => verifiedOn),
  ]),
  ...exemptions.flatMap(({ from, until }) => [from, until]),
];

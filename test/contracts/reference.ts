import { inWords } from '../harness/calendar.ts';
import type { World } from './world.ts';

/** What a standing says, computed the slow and obvious way. */
export interface Expected {
  standing: string;
  nextOn: string | null;
  reason: string;
}

type Contract = World['contracts'][number];

function live({ status, startsOn, endsOn }: Contract, on: string, today: string): boolean {
  if (status === 'cancelled') return false;
  if (startsOn === null && status !== 'active') return false;
  if (startsOn !== null && on < startsOn) return false;
  const over = status === 'ended' || status === 'terminated';
  if (over && (on >= today || endsOn === null)) return false;
  return endsOn === null || on <= endsOn;
}

/** The standing of every contract that is live on a day, by contract. */
export function standingsOn(world: World, on: string, today: string): Map<string, Expected> {
  return new Map(
    world.contracts
      .filter((contract) => live(contract, on, today))
      .map((contract) => [contract.id, standingOf(world, contract, on)]),
  );
}

function standingOf(world: World, contract: Contract, on: string): Expected {
  const clauses = clausesOf(world, contract, on);
  const suppliers = suppliersOf(world, contract, on);
  const standing = clauses.some(({ held }) => held === null)
    ? 'missingClause'
    : clauses.some(({ held, asked }) => held! < asked)
      ? 'oldVersion'
      : suppliers.some(({ fault }) => fault)
        ? 'policyExpired'
        : 'compliant';
  const ends = [contract.endsOn, ...suppliers.map(({ until }) => until)];
  const coming = ends.filter((day) => day !== null && day !== openEnd && day >= on).sort();
  const words = clauses.length ? clauses.map((each) => each.words) : ['No clause was required.'];
  return {
    standing,
    nextOn: coming[0] ?? null,
    reason: [...words, ...suppliers.map((each) => each.words)].join(' '),
  };
}

const openEnd = '9999-99-99';

function clausesOf(world: World, contract: Contract, on: string) {
  const known = [contract.signedOn, contract.startsOn].filter((day) => day !== null && day <= on);
  const bound = known[0] ?? on;
  return inOrder(world.clauses, ({ title }) => title)
    .filter(({ required }) => required)
    .flatMap(({ title, versions }) => {
      const inForce = versions.filter(
        ({ effectiveFrom, effectiveTo }) =>
          effectiveFrom <= bound && (effectiveTo === null || bound <= effectiveTo),
      );
      if (inForce.length === 0) return [];
      const asked = Math.max(...inForce.map(({ number }) => number));
      const contained = versions.filter(({ id }) => contract.versions.includes(id));
      const held = contained.length ? Math.max(...contained.map(({ number }) => number)) : null;
      const then = `version ${asked} was in force on ${inWords(bound)}.`;
      const words =
        held === null
          ? `${title}: not in the contract; ${then}`
          : held < asked
            ? `${title}: version ${held}, though ${then}`
            : `${title}: version ${held}.`;
      return [{ asked, held, words }];
    });
}

function suppliersOf(world: World, contract: Contract, on: string) {
  const parties = world.suppliers.filter(({ id }) => contract.suppliers.includes(id));
  return inOrder(parties, ({ name }) => name).map(({ name, policies }) => {
    const sent = policies.filter(({ receivedOn }) => receivedOn <= on);
    if (sent.length === 0) return { fault: false, until: null, words: `${name}: no policy sent.` };
    const good = sent.filter(
      ({ outcome, assessedOn }) =>
        outcome !== 'rejected' || (assessedOn !== null && assessedOn > on),
    );
    const until =
      good
        .map(({ expiresOn }) => expiresOn ?? openEnd)
        .sort()
        .at(-1) ?? null;
    if (until === null) return { fault: true, until, words: `${name}: policy rejected.` };
    if (until === openEnd) return { fault: false, until, words: `${name}: policy in force.` };
    const fault = until < on;
    const words = `${name}: policy ${fault ? 'ran out on' : 'valid until'} ${inWords(until)}.`;
    return { fault, until, words };
  });
}

/** By words and then by id, letter by letter as computers count them. */
const inOrder = <T extends { id: string }>(items: T[], wordsOf: (item: T) => string): T[] =>
  [...items].sort((a, b) => (key(a, wordsOf) < key(b, wordsOf) ? -1 : 1));

const key = <T extends { id: string }>(item: T, wordsOf: (item: T) => string) =>
  `${wordsOf(item)}\0${item.id}`;

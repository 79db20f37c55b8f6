import { inWords } from '../harness/calendar.ts';
import { breachesOf, exemptionOf, finalOf, kpisOf, reviewsOf } from './reference-kept.ts';
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

/** Everything to be said of the contracts on a day, by contract and standing. */
export function standingsOn(world: World, on: string, today: string): Map<string, Expected> {
  return new Map(
    world.contracts.flatMap((contract) => {
      const said = live(contract, on, today)
        ? standingsOf(world, contract, on)
        : afterwards(contract, on, today);
      return said.map((each) => [`${contract.id}.${each.standing}`, each] as const);
    }),
  );
}

/** What is left to say of a contract that has ended. */
function afterwards(contract: Contract, on: string, today: string): Expected[] {
  const { status, endsOn } = contract;
  if (status === 'pending' || status === 'cancelled' || exemptionOf(contract, on)) return [];
  const over = (endsOn !== null && endsOn < on) || (status !== 'active' && on >= today);
  return over ? [finalOf(contract, on)].filter((said) => said !== null) : [];
}

function standingsOf(world: World, contract: Contract, on: string): Expected[] {
  const clauses = clausesOf(world, contract, on);
  const suppliers = suppliersOf(world, contract, on);
  const ends = suppliers.map(({ until }) => until).filter((day) => day !== null && day !== openEnd);
  const until = ends.filter((day) => day! >= on).sort()[0] ?? null;
  const words = clauses.length ? clauses.map((each) => each.words) : ['No clause was required.'];
  const renewal =
    contract.noticeOn !== null && contract.noticeOn >= on ? contract.noticeOn : contract.endsOn;
  const policies = suppliers.map((each) => each.words).join(' ');
  const [review, kpis] = [reviewsOf(world, contract, on), kpisOf(contract, on)];
  const breaches = breachesOf(contract, on);
  const exemption = exemptionOf(contract, on);
  const wrong: Expected[] = [];
  if (!exemption) {
    const clause = { nextOn: renewal, reason: words.join(' ') };
    if (clauses.some(({ held }) => held === null))
      wrong.push({ standing: 'missingClause', ...clause });
    if (clauses.some(({ held, asked }) => held !== null && held < asked))
      wrong.push({ standing: 'oldVersion', ...clause });
    if (suppliers.some(({ fault }) => fault))
      wrong.push({
        standing: 'policyExpired',
        nextOn: until ?? contract.endsOn,
        reason: policies,
      });
    if (review?.overdue)
      wrong.push({ standing: 'reviewOverdue', nextOn: review.due, reason: review.words });
    if (kpis?.wanting)
      wrong.push({ standing: 'indicatorsDue', nextOn: kpis.due, reason: kpis.words });
  }
  if (breaches) wrong.push({ standing: 'inBreach', ...breaches });
  if (exemption)
    wrong.push({ standing: 'exempt', nextOn: exemption.until, reason: exemption.reason });
  if (wrong.length > 0) return wrong;
  const coming = [contract.endsOn, until, review?.due ?? null, kpis?.due ?? null];
  const reason = [...words, ...suppliers.map((each) => each.words)].join(' ');
  const nextOn = coming.filter((day) => day !== null).sort()[0] ?? null;
  return [{ standing: 'compliant', nextOn, reason }];
}

const openEnd = '9999-99-99';

function clausesOf(world: World, contract: Contract, on: string) {
  const known = [contract.signedOn, contract.startsOn].filter((day) => day !== null && day <= on);
  const bound = known[0] ?? on;
  return inOrder(world.clauses, ({ title }) => title)
    .filter((clause) => clause.required && isFor(clause, contract))
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

function isFor(clause: World['clauses'][number], { relevance, category, value }: Contract) {
  const { relevances, categories, leastValue } = clause;
  if (relevances.length > 0 && relevance !== null && !relevances.includes(relevance)) return false;
  if (categories.length > 0 && category !== null && !categories.includes(category)) return false;
  return leastValue === null || value === null || Number(value) >= Number(leastValue);
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

import { inWords, sameDayLater } from '../harness/calendar.ts';
import type { World } from './world.ts';

type Contract = World['contracts'][number];

/** When the review of a contract is due; nothing where nobody has said how often. */
export function reviewsOf({ schedules }: World, contract: Contract, on: string) {
  const [schedule] = schedules
    .filter(({ relevance, since }) => relevance === contract.relevance && since <= on)
    .sort((a, b) => (a.since > b.since ? -1 : 1));
  if (!schedule) return null;
  const counted = contract.kept.reviews.filter(
    ({ heldOn, signedOn, secondSignedOn }) =>
      heldOn <= on &&
      signedOn !== null &&
      signedOn <= on &&
      (!schedule.secondSignature || (secondSignedOn !== null && secondSignedOn <= on)),
  );
  const last = lastOf(counted.map(({ heldOn }) => heldOn));
  const since = last ?? contract.startsOn;
  const due = since === null ? null : sameDayLater(since, schedule.everyMonths);
  const told = last === null ? 'none has been held.' : `the last was held on ${inWords(last)}.`;
  const words = due === null ? told : `The review was due on ${inWords(due)}; ${told}`;
  return { due, overdue: due !== null && due < on, words };
}

/** Whether a contract of more than five million pounds has its indicators, each rated in time. */
export function kpisOf({ value, startsOn, kept: { kpis } }: Contract, on: string) {
  if (value === null || Number(value) <= 5_000_000) return null;
  const since = kpis.map((kpi) => lastOf(ratingsOf(kpi).filter((day) => day <= on)) ?? startsOn);
  const first = since.filter((day) => day !== null).sort()[0] ?? null;
  const due = first === null ? null : sameDayLater(first, 12);
  const late = due !== null && due < on;
  const few = `Worth more than £5 million, it has ${kpis.length} of at least three key performance indicators.`;
  const words = [
    ...(kpis.length < 3 ? [few] : []),
    ...(late ? [`The yearly rating was due on ${inWords(due)}.`] : []),
  ].join(' ');
  return { wanting: kpis.length < 3 || late, due, words };
}

const ratingsOf = ({ ratedOn, finalOn }: Contract['kept']['kpis'][number]) =>
  finalOn === null ? ratedOn : [...ratedOn, finalOn];

/** Whether indicators of a contract of more than five million pounds that has ended wait to be rated. */
export function finalOf({ value, endsOn, kept: { kpis } }: Contract, on: string) {
  if (value === null || Number(value) <= 5_000_000) return null;
  const rated = (kpi: (typeof kpis)[number]) =>
    (kpi.finalOn !== null && kpi.finalOn <= on) ||
    (endsOn !== null && ratingsOf(kpi).some((day) => endsOn <= day && day <= on));
  const open = kpis.filter((kpi) => !rated(kpi)).length;
  if (open === 0) return null;
  const past = endsOn !== null && endsOn < on;
  const ended = past ? `It ended on ${inWords(endsOn)}` : 'It has ended';
  const reason = `${ended}; ${open} of ${kpis.length} key performance indicators not rated at the end.`;
  return { standing: 'indicatorsDue', nextOn: past ? endsOn : null, reason };
}

/** The breaches that are not closed, and when the first thing is due that is not verified. */
export function breachesOf({ kept }: Contract, on: string) {
  const open = kept.breaches
    .filter(({ noticedOn, closedOn }) => noticedOn <= on && !(closedOn !== null && closedOn <= on))
    .sort((a, b) => (a.noticedOn + a.id < b.noticedOn + b.id ? -1 : 1));
  if (open.length === 0) return null;
  const left = ({ actions }: (typeof open)[number]) =>
    actions.filter(({ verifiedOn }) => verifiedOn === null || verifiedOn > on);
  const due = (breach: (typeof open)[number]) =>
    left(breach)
      .map(({ dueOn }) => dueOn)
      .sort()[0];
  const told = open.map((breach) => {
    const { title, noticedOn, escalatedOn, actions } = breach;
    const what =
      actions.length === 0
        ? 'nothing has been agreed to put it right'
        : left(breach).length === 0
          ? 'everything agreed is verified'
          : `${left(breach).length} of ${actions.length} corrective actions not verified, the first due on ${inWords(due(breach)!)}`;
    const escalated =
      escalatedOn !== null && escalatedOn <= on ? `; escalated on ${inWords(escalatedOn)}` : '';
    return `${title}, since ${inWords(noticedOn)}: ${what}${escalated}.`;
  });
  const days = open.flatMap((breach) => due(breach) ?? []);
  return { nextOn: days.sort()[0] ?? null, reason: told.join(' ') };
}

/** The exemption of a contract on a day that lasts longest. */
export const exemptionOf = ({ kept }: Contract, on: string) =>
  kept.exemptions
    .filter(({ from, until }) => from <= on && on <= until)
    .sort((a, b) => (a.until + b.id > b.until + a.id ? -1 : 1))[0];

const lastOf = (days: readonly string[]) => [...days].sort().at(-1) ?? null;

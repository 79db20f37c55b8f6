import { label } from '../../foundation/model/words.ts';
import { longDay } from '../../foundation/summaries/in-words.ts';
import {
  cut,
  dayOf,
  moneyOf,
  type Part,
  type Summary,
  wordsOf,
} from '../../foundation/summaries/summary.ts';
import { Contract } from '../contract.ts';
import { asked, type Known } from './contract-asked.ts';

/** How one contract stands on a day and why, with what was done about it: one page for a file or a meeting. */
export const contractSummary: Summary = {
  name: 'contract',
  takes: ['id', 'on'],
  entity: Contract,
  async write(ask, { id = '', on }, today) {
    const day = on ?? today;
    const { contract } = await ask<{ contract: Known | null }>(asked, { id, on: day });
    if (!contract) return undefined;
    return {
      title: contract.title,
      about: `Contract ${contract.reference}, as at ${longDay(day)}`,
      parts: partsOf(contract),
    };
  },
};

const partsOf = (contract: Known): Part[] => [
  { heading: 'The contract', facts: factsOf(contract) },
  {
    heading: 'How it stands',
    columns: ['Standing', 'Next date', 'Why'],
    none: 'It is not live on this day.',
    ...cut(contract.standings, ({ standing, nextOn, reason }) => [
      wordsOf(label(standing)),
      dayOf(nextOn),
      wordsOf(reason),
    ]),
  },
  {
    heading: 'Clauses in it',
    columns: ['Clause', 'Version', 'Where', 'Checked by', 'Checked on'],
    none: 'No clause of the library is recorded in it.',
    ...cut(contract.clauses, ({ clauseVersion, schedule, page, checkedBy, checkedOn }) => [
      clauseVersion.clause.title,
      clauseVersion.number,
      wordsOf(schedule && page ? `${schedule}, page ${page}` : page ? `page ${page}` : schedule),
      checkedBy?.name ?? null,
      dayOf(checkedOn),
    ]),
  },
  {
    heading: 'Policies of its suppliers',
    columns: ['Supplier', 'Received', 'Assessed', 'Outcome', 'Expires'],
    none: 'No supplier has sent a policy.',
    ...cut(
      contract.suppliers.flatMap(({ supplier }) =>
        (supplier?.policies ?? []).map((policy) => ({ ...policy, name: supplier!.name })),
      ),
      ({ name, receivedOn, assessedOn, outcome, expiresOn }) => [
        name,
        dayOf(receivedOn),
        dayOf(assessedOn),
        wordsOf(outcome && label(outcome)),
        dayOf(expiresOn),
      ],
    ),
  },
  {
    heading: 'Reviews',
    columns: ['Held on', 'Occasion', 'Rating', 'Reviewer', 'Signed'],
    none: 'No review has been held.',
    ...cut(contract.reviews, ({ heldOn, occasion, rating, reviewer, signedOn }) => [
      dayOf(heldOn),
      wordsOf(occasion && label(occasion)),
      wordsOf(rating && label(rating)),
      reviewer?.name ?? null,
      dayOf(signedOn),
    ]),
  },
  {
    heading: 'Key performance indicators',
    columns: ['Indicator', 'Target', 'Latest rating', 'Rated'],
    none: 'None has been set.',
    ...cut(contract.kpis, ({ title, target, ratings: [latest] }) => [
      title,
      target,
      wordsOf(latest && label(latest.rating)),
      dayOf(latest?.ratedOn),
    ]),
  },
  {
    heading: 'Breaches',
    columns: ['Breach', 'Noticed', 'To put it right', 'Outcome'],
    none: 'None is recorded.',
    ...cut(contract.breaches, ({ title, noticedOn, actions, outcomes }) => [
      title,
      dayOf(noticedOn),
      wordsOf(
        actions.length === 0
          ? 'Nothing agreed'
          : `${actions.filter(({ verifiedOn }) => verifiedOn).length} of ${actions.length} verified`,
      ),
      wordsOf(
        outcomes.map(({ outcome, decidedOn }) => decided[outcome](longDay(decidedOn))).join(' '),
      ),
    ]),
  },
  {
    heading: 'Variations',
    columns: ['Number', 'Kind', 'Agreed', 'Value after', 'Ends after'],
    none: 'None is recorded.',
    ...cut(contract.variations, ({ number, kind, agreedOn, valueAfter, endsOnAfter }) => [
      number,
      wordsOf(label(kind)),
      dayOf(agreedOn),
      moneyOf(valueAfter, contract.currency),
      dayOf(endsOnAfter),
    ]),
  },
];

const decided = {
  closed: (day: string) => `Closed on ${day}.`,
  escalated: (day: string) => `Escalated on ${day}.`,
};

const factsOf = (contract: Known) =>
  [
    ['Department', contract.department?.name ?? null],
    ['Owner', contract.owner?.name ?? null],
    ['Suppliers', contract.suppliers.map(({ supplier }) => supplier?.name).join(', ')],
    ['Value', moneyOf(contract.value, contract.currency)],
    ['Status', wordsOf(label(contract.status))],
    ['First day', dayOf(contract.startsOn)],
    ['Last day', dayOf(contract.endsOn)],
    ['Notice by', dayOf(contract.noticeOn)],
    ['Relevance to equality', wordsOf(contract.relevance && label(contract.relevance))],
    ['Why', contract.relevanceReason],
  ] as const;

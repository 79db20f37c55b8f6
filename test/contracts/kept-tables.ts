import { v4 } from 'uuid';
import type { Tables } from '../harness/refill.ts';
import type { World } from './world.ts';

/** The rows of how watch was kept, by table. */
export function keptTables(
  contracts: World['contracts'],
  schedules: World['schedules'],
  [reviewer, other]: readonly [string, string],
): Tables {
  const each = <Row extends object>(rows: (contract: World['contracts'][number]) => Row[]) =>
    contracts.flatMap((contract) =>
      rows(contract).map((row) => ({ contract_id: contract.id, ...row })),
    );
  const breaches = contracts.flatMap(({ kept }) => kept.breaches);
  const decided = { decided_by_id: reviewer };
  return {
    review_schedule: schedules.map(({ relevance, since, everyMonths, secondSignature }) => ({
      ...{
        id: v4(),
        relevance,
        since,
        every_months: everyMonths,
        second_signature: secondSignature,
      },
    })),
    compliance_review: each(({ kept }) =>
      kept.reviews.map(({ id, heldOn, signedOn, secondSignedOn }) => ({
        ...{ id, held_on: heldOn, signed_on: signedOn, second_signed_on: secondSignedOn },
        ...{ occasion: 'scheduled', rating: 'good', reviewer_id: signedOn && reviewer },
        second_reviewer_id: secondSignedOn && other,
      })),
    ),
    contract_kpi: each(({ kept }) => kept.kpis.map(({ id }) => ({ id, title: id }))),
    kpi_rating: contracts.flatMap(({ kept }) =>
      kept.kpis.flatMap(({ id, ratedOn, finalOn }) => [
        ...ratedOn.map((day) => ratingOf(id, day, 'yearly')),
        ...(finalOn ? [ratingOf(id, finalOn, 'termination')] : []),
      ]),
    ),
    breach: each(({ kept }) =>
      kept.breaches.map(({ id, title, noticedOn }) => ({
        ...{ id, title, noticed_on: noticedOn, seriousness: 'minor' },
      })),
    ),
    corrective_action: breaches.flatMap(({ id, actions }) =>
      actions.map(({ id: own, dueOn, verifiedOn }) => ({
        ...{ id: own, breach_id: id, title: own, due_on: dueOn, done_on: verifiedOn },
        ...{ verified_on: verifiedOn, verified_by_id: verifiedOn && reviewer },
      })),
    ),
    breach_outcome: breaches.flatMap(({ id, closedOn, escalatedOn }) => [
      ...(closedOn
        ? [{ id: v4(), breach_id: id, outcome: 'closed', decided_on: closedOn, ...decided }]
        : []),
      ...(escalatedOn
        ? [{ id: v4(), breach_id: id, outcome: 'escalated', decided_on: escalatedOn, ...decided }]
        : []),
    ]),
    contract_exemption: each(({ kept }) => kept.exemptions.map((exemption) => ({ ...exemption }))),
  };
}

const ratingOf = (kpi: string, day: string, occasion: string) => ({
  ...{ id: v4(), kpi_id: kpi, rated_on: day, occasion, rating: 'good' },
});

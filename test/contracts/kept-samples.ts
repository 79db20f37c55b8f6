import {
  Breach,
  BreachOutcome,
  ComplianceReview,
  ContractExemption,
  ContractKpi,
  CorrectiveAction,
  KpiRating,
} from '../../schema/contracts/entities.ts';
import type { invented } from '../harness/invented.ts';
import type { Kept } from './kept.ts';

/** How watch was kept over a contract of the invented council. */
export function keptOf(rowsOf: ReturnType<typeof invented>['rowsOf'], contract: string): Kept {
  const own = (entity: Parameters<typeof rowsOf>[0]) =>
    rowsOf(entity).filter((row) => row.contract === contract);
  return {
    reviews: own(ComplianceReview) as unknown as Kept['reviews'],
    kpis: own(ContractKpi).map(({ id }) => ({
      id,
      ratedOn: rowsOf(KpiRating)
        .filter(({ kpi, occasion }) => kpi === id && occasion !== 'termination')
        .map(({ ratedOn }) => ratedOn),
      finalOn:
        rowsOf(KpiRating).find(({ kpi, occasion }) => kpi === id && occasion === 'termination')
          ?.ratedOn ?? null,
    })),
    breaches: own(Breach).map(({ id, title, noticedOn }) => {
      const decided = (what: string) =>
        rowsOf(BreachOutcome).find(({ breach, outcome }) => breach === id && outcome === what)
          ?.decidedOn ?? null;
      return {
        ...{ id, title, noticedOn },
        closedOn: decided('closed'),
        escalatedOn: decided('escalated'),
        actions: rowsOf(CorrectiveAction).filter(({ breach }) => breach === id) as never,
      };
    }),
    exemptions: own(ContractExemption) as unknown as Kept['exemptions'],
  };
}

import { type Sample, sampleId } from '../../foundation/samples.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { chance } from '../../organisation/samples/chance.ts';
import { contractOwners, demoEmail } from '../../organisation/samples/users.ts';
import { userId } from '../../organisation/samples.ts';
import {
  Breach,
  BreachOutcome,
  ComplianceReview,
  ContractExemption,
  ContractKpi,
  ContractVariation,
  CorrectiveAction,
  KpiRating,
  ReviewAnswer,
} from '../entities.ts';
import { questionCodes, questionId } from '../vocabulary.ts';
import { type ContractData, contracts } from './contracts.ts';

const contractId = (reference: string) => sampleId('Contract', reference);
const officer = userId(demoEmail('procurementOfficer'));
const colleague = userId(contractOwners[0]!.email);
const active = contracts.filter(({ status }) => status === 'active');
const months: Record<string, number> = { high: 3, medium: 12, low: 24 };

/** How the invented council keeps watch over its contracts: reviews, breaches, indicators, exemptions, extensions. */
export function keeping(today: string): Sample[] {
  const luck = chance('keeping');
  const ago = (days: number) => daysAfter(today, -days);
  const reviews = active.flatMap((contract, index) => reviewRows(contract, index));
  const breaches = active.filter((_, index) => index % 15 === 6).map(breachRow);
  const large = active.filter(({ value }) => Number(value) > 5_000_000);
  const kpis = large.flatMap(({ reference }, index) =>
    indicators.slice(0, index % 3 === 1 ? 2 : 3).map((title, place) => ({
      id: sampleId('ContractKpi', `${reference}/${place}`),
      contract: contractId(reference),
      title,
      target: targets[place]!,
    })),
  );
  return [
    { entity: ContractVariation, rows: active.filter((_, i) => i % 12 === 3).map(extensionRow) },
    { entity: ComplianceReview, rows: reviews },
    { entity: ReviewAnswer, rows: reviews.slice(0, 20).flatMap(answerRows) },
    { entity: ContractKpi, rows: kpis },
    {
      entity: KpiRating,
      rows: kpis.map(({ id }, index) => ({
        id: sampleId('KpiRating', id),
        kpi: id,
        occasion: 'yearly',
        ratedOn: ago(index % 5 === 4 ? 420 : luck.between(20, 300)),
        rating: luck.pick(['good', 'good', 'approachingTarget', 'requiresImprovement']),
        reason: null,
      })),
    },
    { entity: Breach, rows: breaches },
    { entity: CorrectiveAction, rows: breaches.flatMap(({ id }, index) => actionRows(id, index)) },
    {
      entity: BreachOutcome,
      rows: breaches
        .filter((_, index) => index % 4 === 3)
        .map(({ id }) => ({
          id: sampleId('BreachOutcome', id),
          breach: id,
          outcome: 'closed',
          decidedOn: ago(10),
          decidedBy: officer,
          reason: 'All corrective actions were verified on site.',
        })),
    },
    {
      entity: ContractExemption,
      rows: active.filter((_, index) => index % 40 === 9).map(exemptionRow),
    },
  ];

  /** Four in five are reviewed in time; those of high relevance by two people. */
  function reviewRows({ reference, relevance, startedDaysAgo }: ContractData, index: number) {
    if (!relevance || index % 10 === 8 || startedDaysAgo < 30) return [];
    const heldDaysAgo = Math.min(
      startedDaysAgo - 1,
      index % 10 === 5 ? months[relevance]! * 31 + 20 : luck.between(5, months[relevance]! * 28),
    );
    const both = relevance === 'high';
    const signedOn = ago(Math.max(heldDaysAgo - 2, 0));
    return {
      id: sampleId('ComplianceReview', reference),
      contract: contractId(reference),
      occasion: 'scheduled',
      heldOn: ago(heldDaysAgo),
      rating: luck.pick(['good', 'good', 'good', 'approachingTarget', 'requiresImprovement']),
      findings: 'Papers were read and the contract manager was asked.',
      reviewer: officer,
      signedOn,
      secondReviewer: both ? colleague : null,
      secondSignedOn: both ? signedOn : null,
    };
  }

  function answerRows({ id }: { id: string }) {
    return questionCodes.map((code) => ({
      id: sampleId('ReviewAnswer', `${id}/${code}`),
      review: id,
      question: questionId(code),
      answer: luck.pick(['met', 'met', 'met', 'partlyMet', 'doesNotApply']),
      evidence: null,
    }));
  }

  function breachRow({ reference, startedDaysAgo }: ContractData, index: number) {
    return {
      id: sampleId('Breach', reference),
      contract: contractId(reference),
      title: troubles[index % troubles.length]!,
      description: null,
      clause: sampleId('Clause', 'EQUALITY'),
      seriousness: index % 3 === 0 ? 'serious' : 'minor',
      noticedOn: ago(Math.max(Math.min(startedDaysAgo - 1, 80), 0)),
    };
  }

  function actionRows(breach: string, index: number) {
    if (index % 5 === 4) return [];
    const closed = index % 4 === 3;
    return remedies.map((title, place) => {
      const verified = closed || (place === 0 && index % 2 === 0);
      return {
        id: sampleId('CorrectiveAction', `${breach}/${place}`),
        breach,
        title,
        dueOn: ago(closed ? 20 : 30 - 25 * (place + (index % 3))),
        doneOn: verified ? ago(16) : null,
        verifiedOn: verified ? ago(12) : null,
        verifiedBy: verified ? officer : null,
        verification: verified ? 'Seen at the supplier’s office.' : null,
      };
    });
  }

  function exemptionRow({ reference }: ContractData) {
    return {
      id: sampleId('ContractExemption', reference),
      contract: contractId(reference),
      from: ago(100),
      until: ago(-200),
      reason: 'Let under a national framework, whose terms cannot be changed.',
    };
  }

  function extensionRow({ reference, endsDaysAgo }: ContractData) {
    return {
      id: sampleId('ContractVariation', reference),
      contract: contractId(reference),
      number: '1',
      kind: 'extension',
      agreedOn: ago(35),
      summary: 'Extended by the year that the contract allows for.',
      valueAfter: null,
      endsOnAfter: ago(endsDaysAgo),
    };
  }
}

const indicators = ['Visits made on time', 'Complaints answered in ten days', 'Staff trained'];
const targets = ['97 in 100', '95 in 100', 'all within three months of starting'];
const troubles = [
  'No policy supplied when asked',
  'Figures on users not supplied',
  'Staff not trained',
  'Sub-contractor without the same terms',
];
const remedies = ['Supply what the clause asks for', 'Brief the managers of the service'];

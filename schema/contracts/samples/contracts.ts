import type { AreaData } from '../../organisation/samples/areas.ts';
import { chance } from '../../organisation/samples/chance.ts';
import { users } from '../../organisation/samples/users.ts';
import { areas } from '../../organisation/samples.ts';
import type { Contract } from '../entities.ts';
import { versionThen } from './clauses.ts';
import { purchases } from './purchases.ts';
import { type SupplierData, suppliers } from './suppliers.ts';

/** A contract of the invented council; days count back from today. */
export interface ContractData {
  reference: string;
  ocid: string | null;
  title: string;
  description: string;
  department: AreaData;
  value: string;
  startedDaysAgo: number;
  endsDaysAgo: number;
  extendableDays: number | null;
  signedDaysAgo: number;
  status: Contract['status'];
  relevance: Contract['relevance'];
  relevanceReason: string | null;
  owner: string | null;
  category: Contract['category'];
  procedure: Contract['procedure'];
  suppliers: SupplierData[];
  /** Which version of which clause it contains. */
  clauses: { code: string; version: number; checkedDaysAgo: number | null }[];
}

const luck = chance('contracts');
const owners = users.filter(({ mayOwnContracts }) => mayOwnContracts);

/** Contracts of every size, some without the clause or with wording that was out of date. */
export const contracts: ContractData[] = Array.from({ length: 180 }, (_, index) => {
  const purchase = purchases[index % purchases.length]!;
  const round = Math.floor(index / purchases.length) + 1;
  const startedDaysAgo = luck.between(-60, 2400);
  const length = luck.pick([365, 730, 1095, 1461, 1826]);
  const endsDaysAgo = startedDaysAgo - length;
  const signedDaysAgo = startedDaysAgo + luck.between(3, 45);
  return {
    reference: `ABC-C${String(index + 1).padStart(4, '0')}`,
    ocid: index % 3 === 0 ? `ocds-abcsample-${String(index + 1).padStart(6, '0')}` : null,
    title: round === 1 ? purchase.title : `${purchase.title}, lot ${round}`,
    description: `${purchase.title} for ${purchase.use}.`,
    department: areas.find(({ code }) => code === purchase.area)!,
    value: value(),
    startedDaysAgo,
    endsDaysAgo,
    extendableDays: luck.happens(0.4) ? luck.pick([365, 730]) : null,
    signedDaysAgo,
    status: statusOf(startedDaysAgo, endsDaysAgo),
    ...relevance(purchase),
    owner: luck.happens(0.92) ? luck.pick(owners).email : null,
    category: purchase.people === 'nobody' ? 'goods' : 'services',
    procedure: index % 4 === 0 ? 'invitationToQuote' : 'publishedTender',
    suppliers: luck.happens(0.07)
      ? [suppliers[(index * 7) % 60]!, suppliers[(index * 7 + 3) % 60]!]
      : [suppliers[(index * 7) % 60]!],
    clauses: clausesOf(index, signedDaysAgo),
  };
});

/** From 5,000 to 8,000,000 pounds, the small ones being the many. */
function value() {
  const pounds = 5_000 * 1600 ** (luck.number() ** 1.4);
  return `${Math.round(pounds / 50) * 50}.00`;
}

function statusOf(startedDaysAgo: number, endsDaysAgo: number): Contract['status'] {
  if (startedDaysAgo < 0) return 'pending';
  if (endsDaysAgo > 0) return luck.happens(0.06) ? 'terminated' : 'ended';
  return 'active';
}

function relevance({ people }: (typeof purchases)[number]) {
  if (luck.happens(0.08)) return { relevance: null, relevanceReason: null };
  if (people === 'residents')
    return { relevance: 'high', relevanceReason: 'Residents are served by it directly.' } as const;
  if (people === 'workers')
    return { relevance: 'medium', relevanceReason: 'It employs people on council sites.' } as const;
  return { relevance: 'low', relevanceReason: 'Goods only.' } as const;
}

/** One in seven has no equality clause, one in six an older wording than it should have. */
function clausesOf(index: number, signedDaysAgo: number): ContractData['clauses'] {
  const right = versionThen('EQUALITY', signedDaysAgo);
  const version = index % 6 === 4 ? right - 1 : right;
  const checkedDaysAgo = luck.happens(0.85) ? luck.between(0, Math.max(signedDaysAgo, 0)) : null;
  const equality = index % 7 === 3 ? [] : [{ code: 'EQUALITY', version, checkedDaysAgo }];
  const access =
    index % 9 === 0 && versionThen('ACCESS', signedDaysAgo) > 0
      ? [{ code: 'ACCESS', version: 1, checkedDaysAgo: null }]
      : [];
  return [...equality, ...access];
}

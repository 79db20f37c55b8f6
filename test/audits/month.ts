import { keptAnswered } from '../../schema/monitoring/monthly/answered-row.ts';
import { keepPayGaps } from '../../schema/workforce/pay/keep-pay-gap.ts';
import { type Council, today } from '../harness/council.ts';

export const month = '2026-03-31';
const bands = [
  { code: 'female', label: 'Female' },
  { code: 'male', label: 'Male' },
];
const everybody = {
  part: null,
  group: null,
  label: '',
  level: 0,
  people: 100,
  fullTimeEquivalent: 90.5,
  preferNotToSay: 4,
  notAnswered: 6,
  notAsked: 0,
  figures: [55, 35],
};

/** A month that is kept as the job leaves it: to find out what of it must be withheld takes a machine of its own. */
export async function keepMonth({ owner, worker }: Council) {
  await keepPayGaps(worker(), today());
  await owner.query(
    `insert into monthly_table (id, version, month, characteristic_id, grouping, people, fewest, rounded, figures, answered, fresh, withheld, unkept, computed_at)
     select gen_random_uuid(), 1, $1, characteristic.id, grouping, 100, 10, false, $2, $3, true, 0, 0, now()
     from characteristic, unnest(array['serviceArea', 'grade', 'engagement', 'workingPattern']) grouping where code = 'sex'`,
    [
      month,
      JSON.stringify({ bands, rows: [everybody] }),
      JSON.stringify(keptAnswered([everybody])),
    ],
  );
}

const stages = ['applied', 'longlisted', 'shortlisted', 'interviewed', 'offered', 'appointed'];
const brief = [0, 2, 5];
const reached = {
  people: [210, 150, 105, 62, 46, 43],
  declared: [200, 140, 100, 60, 45, 42],
  female: [110, 75, 55, 34, 25, 23],
  male: [90, 65, 45, 26, 20, 19],
};

/** Years of applicants, the whole council and two parts of it, kept as the job leaves them. */
export async function keepFunnel({ owner }: Council, ...years: readonly string[]) {
  const group = (key: string | null, label: string, at: readonly number[], times: number) => {
    const counts = (of: keyof typeof reached) => at.map((stage) => reached[of][stage]! * times);
    const [people, declared] = [counts('people'), counts('declared')];
    return { key, label, people, declared, bands: [counts('female'), counts('male')] };
  };
  const recruitment = {
    stages: { whole: stages, parts: brief.map((at) => stages[at]) },
    whole: group(null, '', [...stages.keys()], 3),
    parts: { channel: [group('online', 'Online', brief, 1), group('paper', 'Paper', brief, 2)] },
  };
  for (const until of years) await keepYear(owner, 'applicants', until, { recruitment });
}

/** Years of those who used services, and of whom some were satisfied. */
export async function keepServiceUsers({ owner }: Council, ...years: readonly string[]) {
  for (const [i, until] of years.entries()) {
    const bands = [
      [250 + 30 * i, 200, 160],
      [200, 150, 120],
    ];
    const declared = [0, 1, 2].map((stage) => bands[0]![stage]! + bands[1]![stage]!);
    const whole = { key: null, label: '', people: declared, declared, bands };
    const stages = ['used', 'rated', 'satisfied'];
    const satisfaction = { stages: { whole: stages, parts: stages }, whole, parts: {} };
    await keepYear(owner, 'serviceUsers', until, { satisfaction });
  }
}

const keepYear = (owner: Council['owner'], cohort: string, until: string, paths: object) =>
  owner.query(
    `insert into outcome_table (id, version, until, cohort, characteristic_id, people, fewest, rounded, figures, withheld, computed_at)
     select gen_random_uuid(), 1, $1, $2, characteristic.id, 630, 10, false, $3, 0, now()
     from characteristic where code = 'sex'`,
    [until, cohort, JSON.stringify({ bands, paths })],
  );

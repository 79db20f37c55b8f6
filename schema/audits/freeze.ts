import { createHash } from 'node:crypto';
import { type GraphQLSchema, graphql } from 'graphql';
import { v7 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import type { Valued } from '../foundation/model/model.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { inWords } from '../foundation/model/words.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';
import { problemWith } from '../foundation/writing/validate.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { AuditPack } from './entities.ts';
import { packReader } from './permissions.ts';
import { type Askable, type Question, questionsOf } from './questions.ts';
import { refuseWithoutTables } from './worked-out.ts';
import { type PopulationTable, type Yardsticks, yardsticksIn } from './yardsticks.ts';

/** A question of a pack with its answer, in the very letters in which it was given. */
export interface Frozen extends Question {
  answer: string;
}

/** What a pack is asked for. */
export interface Wanted {
  asAt: string;
  title?: string | null;
  areaCode?: string | null;
}

type Ask = <Data>(source: string, variables: Record<string, unknown>) => Promise<Data>;

/** Asks all that a pack asks, of the API and as all who read packs: it holds nothing that they could not ask themselves. */
export async function frozenAnswers(
  schema: GraphQLSchema,
  context: Context,
  { asAt, areaCode }: Wanted,
): Promise<Frozen[]> {
  await refuseWithoutTables(context);
  const contextValue = asReader(context);
  const ask: Ask = async (source, variableValues) => {
    const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
    if (errors) throw errors[0]!.originalError ?? errors[0];
    return data as never;
  };
  const frozen: Frozen[] = [];
  for (const question of questionsOf(await askableOn(ask, asAt, areaCode ?? null))) {
    const { answer } = await ask<{ answer: unknown }>(question.source, question.variables);
    // of what there is none there is nothing to freeze
    if (answer) frozen.push({ ...question, answer: JSON.stringify(answer) });
  }
  return frozen;
}

/** With what any reader of packs may see, whatever else whoever freezes it may. */
function asReader(context: Context): Context {
  const caller = { ...context.caller, roles: [packReader] as const };
  return { ...context, caller, shape: context.permissions.shapeOf(caller) };
}

/** What of the closed list there is as at a date. */
async function askableOn(ask: Ask, asAt: string, areaCode: string | null): Promise<Askable> {
  const { worked, profiles, years } = await ask<{
    worked: { nodes: unknown[] };
    profiles: { nodes: { characteristic: { code: string } }[] };
    years: { nodes: { cohort: string; characteristic: { code: string } }[] };
  }>(
    `query ($asAt: Date!) {
      worked: monthlyTables(first: 1, filter: { month: { eq: $asAt }, fresh: { eq: true } }) { nodes { id } }
      profiles: monthlyTables(first: 1000, filter: { month: { lte: $asAt }, fresh: { eq: true }, grouping: { eq: serviceArea } }) {
        nodes { characteristic { code } } }
      years: outcomeTables(first: 1000, filter: { until: { lte: $asAt } }) { nodes { cohort characteristic { code } } } }`,
    { asAt },
  );
  if (worked.nodes.length === 0)
    throw new Refusal(
      'BAD_USER_INPUT',
      'No figures of the workforce are worked out as at this date. Choose the end of a month that is, or have the last one worked out first.',
      { fields: { asAt: 'Choose the end of a month that is worked out.' } },
    );
  const codes = (nodes: { characteristic: { code: string } }[]) => [
    ...new Set(nodes.map(({ characteristic }) => characteristic.code)),
  ];
  const outcomes = Object.fromEntries(
    [...Map.groupBy(years.nodes, ({ cohort }) => cohort)].map(([cohort, nodes]) => [
      cohort,
      codes(nodes),
    ]),
  );
  const yardsticks: Record<string, Yardsticks> = {};
  for (const characteristic of codes([...profiles.nodes, ...years.nodes])) {
    const { tables } = await ask<{ tables: PopulationTable[] }>(
      `query ($characteristic: String!) { tables: benchmarkTables(characteristic: $characteristic) { reference ofAllResidents areas { code own } } }`,
      { characteristic },
    );
    const found = yardsticksIn(tables, areaCode);
    if (found) yardsticks[characteristic] = found;
  }
  if (areaCode !== null && Object.keys(yardsticks).length === 0)
    throw problemAt(
      'areaCode',
      'No table of the population has a place of this code. Choose one that it has, or leave this out.',
    );
  return { asAt, profiles: codes(profiles.nodes), outcomes, yardsticks };
}

const problemAt = (field: keyof Wanted, says: string) =>
  new Refusal('BAD_USER_INPUT', `There is a problem with ${inWords(field)}.`, {
    fields: { [field]: says },
  });

/** A digest of all that is frozen, keys and answers in their order. */
export const fingerprintOf = (frozen: readonly Pick<Frozen, 'key' | 'answer'>[]) =>
  createHash('sha256')
    .update(frozen.map(({ key, answer }) => `${key}\n${answer}\n`).join(''))
    .digest('hex');

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const modelOf = ({ reading }: Context) => modelNamed(reading.planner.models, AuditPack.name);

/** What a pack is called: by its date unless it is said. */
export function titleOf(context: Context, { asAt, title: said }: Wanted): string {
  const title = plain(said) || `Workforce audit as at ${longDate.format(new Date(asAt))}`;
  const problem = problemWith(modelOf(context).properties.get('title') as Valued, title, 'create');
  if (problem) throw problemAt('title', problem);
  return title;
}

/** Keeps a pack; it is never changed after. */
export async function keepPack(
  tx: Transaction,
  context: Context,
  { asAt, title }: { asAt: string; title: string },
  frozen: readonly Frozen[],
) {
  // a job may have begun while the reports were asked
  await refuseWithoutTables(tx);
  const model = modelOf(context);
  const values = {
    title,
    asAt,
    reports: frozen.map(({ key }) => key),
    fingerprint: fingerprintOf(frozen),
    contents: JSON.stringify(frozen),
    frozenBy: context.user?.id ?? null,
  };
  const change = { action: 'create', model, values } as const;
  return context.writing.change(tx, context, change, { values, id: v7() });
}

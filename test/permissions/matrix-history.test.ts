import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Model, shown } from '../../schema/foundation/model/model.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { tellsHistory } from '../../schema/foundation/planner/history.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import type { Loaded } from '../harness/world.ts';
import { Canaries } from './canaries.ts';
import { CommittedMatrix } from './committed-matrix.ts';
import type { Judge } from './judge.ts';
import { everReadable } from './refused.ts';

const matrix = new CommittedMatrix();
let council: TinyCouncil;
let canaries: Canaries;
let told: Model[];
let cases = 0;

const columnsOf = (model: Model) =>
  shown(model).filter(({ kind }) => kind === 'column' || kind === 'toOne');

beforeAll(async () => {
  council = await tinyCouncil();
  canaries = new Canaries(council.world);
  const { models } = council.platform.product;
  told = [...models.values()].filter(tellsHistory);
  const entries = told.flatMap((model) =>
    (council.rows.get(model.name) ?? []).map((row) => ({
      subject: model.name,
      subject_id: row.id,
      fields: columnsOf(model).map(({ name }) => name),
      changes: Object.fromEntries(
        columnsOf(model).map(({ name }) => [name, { before: null, after: row[name] ?? null }]),
      ),
    })),
  );
  await council.owner.query(
    `insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
     select uuidv7(), now(), 'importer', 'create', subject, subject_id, fields, changes
     from jsonb_to_recordset($1) as each(subject text, subject_id uuid, fields text[], changes jsonb)`,
    [JSON.stringify(entries)],
  );
});
afterAll(async () => {
  console.info(`${cases} values of histories`);
  await council.drop();
});

/** What a role must be told of a row: its fields and values as the committed matrix says. */
function expected(judge: Judge, model: Model, row: Loaded) {
  return columnsOf(model)
    .filter(({ name }) => judge.can('read', row, name))
    .map((property) => {
      const { name, kind } = property;
      const value = row[name] as Loaded | null | undefined;
      if (kind !== 'toOne') return { field: name, known: (value ?? null) !== null };
      const readable =
        value &&
        judge.can('read', value) &&
        everReadable(judge, council.world.models.get(value.__typename)!, 'id');
      return { field: name, known: Boolean(readable) };
    });
}

test.each(Object.keys(roles) as Role[])(
  'the history of records tells the %s no more than the committed matrix says, and no less',
  async (role) => {
    const judge = matrix.judge(role, attributes);
    const wrong: unknown[] = [];
    for (const model of told) {
      if (judge.rulesFor('read', model.name).length === 0) continue;
      if (!model.operations.includes('list')) continue;
      const seen = council.world.all(model.name).filter((row) => judge.can('read', row));
      council.statements.length = 0;
      const { data, errors } = await council
        .as(role)
        .ask(
          `{ ${model.plural} { nodes { id history { action by changes { field before after } } } } }`,
        );
      if (errors || council.statements.length !== 1)
        wrong.push({ model: model.name, errors, statements: council.statements.length });
      type Node = { id: string; history: { changes: { field: string; after: string | null }[] }[] };
      const nodes = (data?.[model.plural]?.nodes ?? []) as Node[];
      const answered = Object.fromEntries(
        nodes.map(({ id, history }) => [
          id,
          history.flatMap(({ changes }) =>
            changes.map(({ field, after }) => ({ field, known: after !== null })),
          ),
        ]),
      );
      const wanted = Object.fromEntries(seen.map((row) => [row.id, expected(judge, model, row)]));
      cases += Object.values(wanted).flat().length;
      for (const { id } of seen)
        if (JSON.stringify(answered[id]) !== JSON.stringify(wanted[id]))
          wrong.push({ model: model.name, id, answered: answered[id], wanted: wanted[id] });
      const left = council.statements.flatMap(({ cells }) => cells).join();
      const hidden = canaries.hiddenFrom(judge, left);
      if (hidden.length > 0) wrong.push({ model: model.name, hidden });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
  60_000,
);

test('no guarded record tells a history, and nothing that is only read', () => {
  const { models } = council.platform.product;
  const silent = [...models.values()].filter((model) => !tellsHistory(model));
  expect(silent.map(({ name }) => name).sort()).toMatchInlineSnapshot(`
    [
      "AnswerState",
      "AuditEntry",
      "AuditPack",
      "BenchmarkFigure",
      "Booking",
      "BreachOutcome",
      "ContractReminder",
      "ContractStanding",
      "Document",
      "EqualityAnswer",
      "EqualityProfile",
      "ExitAnswer",
      "FollowUp",
      "FormEdition",
      "ImportConflict",
      "ImportFile",
      "ImportRun",
      "JobRun",
      "KeptPayGap",
      "KeptReport",
      "Message",
      "MonthlyTable",
      "OutcomeTable",
      "PanelParticipation",
      "PanelStanding",
      "ReadLog",
      "RecruiterReadiness",
      "RegisterEntry",
      "ResponseCount",
      "RetentionRun",
      "ReviewDue",
      "StaffInvitation",
      "SupplierLikeness",
      "SupplierMerge",
      "TrainingEscalation",
      "TrainingLapse",
      "TrainingReminder",
      "TrainingStanding",
      "TrainingStandingItem",
      "UnmatchedCompletion",
      "WorkforceMember",
    ]
  `);
});

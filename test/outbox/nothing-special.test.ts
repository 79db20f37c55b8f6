import { afterAll, beforeAll, expect, test } from 'vitest';
import { job } from '../../schema/foundation/jobs/job.ts';
import { checkMail } from '../../schema/foundation/outbox/check-mail.ts';
import { isMentioned, type Mail, mail, mentions } from '../../schema/foundation/outbox/mail.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { trainingReminder } from '../../schema/training/mails.ts';
import { type Council, council } from '../harness/council.ts';
import { write } from '../harness/mailing.ts';
import { askFor, come, working } from '../harness/working.ts';

const { models } = assemble(Object.values(domains));
let there: Council;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

const wording = { subject: 'A message', body: () => [] };
const mentioning = (entity: string, field: string) =>
  mail({
    name: 'probe',
    goodFor: 1,
    variables: { what: mentions<Record<string, unknown>>(entity, field) },
    english: wording,
    welsh: wording,
  }) as unknown as Mail;

test('no mail can mention anything of a domain that keeps what people answered', () => {
  const kept = [...models.values()].filter(({ domain }) => domain === 'monitoring');
  expect(kept.map(({ name }) => name).toSorted()).toMatchInlineSnapshot(`
    [
      "AnswerState",
      "Benchmark",
      "BenchmarkFigure",
      "BenchmarkLabel",
      "Category",
      "Characteristic",
      "CodeList",
      "EqualityAnswer",
      "EqualityProfile",
      "ExitAnswer",
      "ExitInterview",
      "FollowUp",
      "FormEdition",
      "FormQuestion",
      "FormatRequest",
      "MonitoringForm",
      "MonthlyTable",
      "OutcomeTable",
      "ReadLog",
      "RepresentationTarget",
      "ResponseCount",
      "StaffInvitation",
    ]
  `);
  for (const { name, properties } of kept)
    for (const field of properties.keys())
      expect(() => checkMail(models, mentioning(name, field))).toThrow(
        `The mail probe would mention ${name}, which is kept apart.`,
      );
});

test('nor free text, nor a whole record, nor what has no API', () => {
  for (const field of [
    'Exemption.reason',
    'Employee.post',
    'Message.address',
    'Employee.completions',
  ]) {
    const [entity, name] = field.split('.') as [string, string];
    expect(() => checkMail(models, mentioning(entity, name))).toThrow(
      `The mail probe would mention ${field}, which is free text.`,
    );
  }
});

test('every mail there is passes, and says the same things in both languages', () => {
  const mails = Object.values(domains).flatMap((domain) => domain.mails);
  for (const each of mails) checkMail(models, each);
  const named = (variable: object): unknown =>
    isMentioned(variable)
      ? `${variable.entity}.${variable.field}`
      : Object.values(variable).map(named);
  expect(
    mails.map(({ name, variables }) => `${name}: ${Object.values(variables).map(named)}`),
  ).toMatchInlineSnapshot(`
    [
      "supplierQuestionnaire: SupplierContact.name,Supplier.name",
      "contractReminder: User.name,Contract.title,ContractReminder.about",
      "exitInvitation: Employee.fullName",
      "staffQuestions: Employee.fullName",
      "passwordLink: User.name",
      "heldAboutYou: Employee.fullName",
      "trainingReminder: Employee.fullName,Requirement.name,TrainingStanding.standing,TrainingStanding.until",
      "trainingEscalation: Employee.fullName,Employee.fullName,Requirement.name,TrainingStanding.outstandingSince",
      "placeHeld: Employee.fullName,Course.title,CourseSession.startsOn,CourseSession.startsAt,CourseSession.place",
      "claimDecided: Employee.fullName,Course.title,TrainingClaim.completedOn,TrainingClaim.state",
    ]
  `);
});

const training = [{ requirement: 'Fair recruitment', standing: 'lapsed', until: '2026-03-01' }];
const letter = (values: unknown) =>
  ({ recipient: 'anna@example.org', link: '/', values }) as Parameters<
    typeof write<typeof trainingReminder.variables>
  >[2];

test.for<[string, unknown]>([
  ['a record in place of text', { person: { fullName: 'Anna' }, training }],
  ['a record in a list', { person: 'Anna', training: [{ ...training[0], until: new Date() }] }],
  ['something that was not declared', { person: 'Anna', training, religion: 'none' }],
  [
    'something in a list that was not declared',
    { person: 'Anna', training: [{ ...training[0], religion: 'none' }] },
  ],
  ['a text of any length', { person: 'a'.repeat(501), training }],
  ['nothing', { training }],
])('a mail does not take %s', async ([, values]) => {
  await expect(write(there, trainingReminder, letter(values))).rejects.toThrow(
    /^The mail trainingReminder (takes \w+ as plain text only|knows no religion)\.$/,
  );
  const { rowCount } = await there.owner.query('select from message');
  expect(rowCount).toBe(0);
});

test('a job has no grant to what people answered, and no road to it', async () => {
  const { grants } = there.platform.product.permissions;
  const kept = new Set(
    [...models.values()].filter(({ guarded }) => guarded).map(({ name }) => name),
  );
  expect([...kept]).not.toEqual([]);
  expect(grants.filter(({ role, subject }) => role === 'worker' && kept.has(subject))).toEqual([]);
  const seen: unknown[] = [];
  const probe = job({
    name: 'probe',
    does: 'Looks what it is given.',
    async run({ context }) {
      seen.push('guarded' in context);
      for (const { name } of models.values())
        if (kept.has(name)) seen.push(context.reading.permits(context.shape, 'read', name));
      return 'Looked.';
    },
  });
  const at = await working(there, [probe]);
  await come(there, await askFor(there, 'probe'), 'done');
  await at.stop();
  expect(new Set(seen)).toEqual(new Set([false]));
});

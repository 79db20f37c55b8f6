import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { User } from '../organisation/entities.ts';
import { CodeList, FormEdition, FormQuestion, MonitoringForm } from './entities.ts';

builder.mutationField('publishMonitoringForm', (t) =>
  t.int({
    nullable: false,
    allow: ['create', FormEdition.name],
    description:
      'Publishes a form as it is now, as an edition that never changes. Answers its number.',
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: 'The version of the form that you saw.' }),
    },
    resolve: (_parent, { id, version }, context) => publishForm(context, id, version),
  }),
);

/** Freezes a form as what people are asked and told from now on. */
export function publishForm(context: Context, id: string, version: number): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  return context.entities.transaction(context, async (em) => {
    const form = await em.findOne(MonitoringForm, { id: uuidOrNone(id) as string });
    if (!form) throw new Refusal('NOT_FOUND', 'There is no such form that you can see.');
    if (form.version !== version)
      throw new Refusal('CONFLICT', 'The form has changed since you saw it. Look at it again.', {
        versions: [{ id, version: form.version, changedAt: null, changedBy: null }],
      });
    const questions = await em.find(
      FormQuestion,
      { form: form.id },
      { populate: ['characteristic'], orderBy: { characteristic: { order: 'asc' } } },
    );
    const lists = await em.find(
      CodeList,
      {
        characteristic: { $in: questions.map(({ characteristic }) => characteristic.id) },
        effectiveFrom: { $lte: today },
        $or: [{ effectiveTo: null }, { effectiveTo: { $gte: today } }],
      },
      { orderBy: { effectiveFrom: 'desc' } },
    );
    const frozen = questions.map(({ characteristic }) => {
      const list = lists.find((each) => each.characteristic.id === characteristic.id);
      if (!list)
        throw new Refusal(
          'BAD_USER_INPUT',
          `There is no list of answers in use about ${characteristic.$.name}. Leave it out, or add one.`,
        );
      return `${characteristic.$.code}/${list.edition}`;
    });
    checkReady(form, frozen);
    const [last] = await em.find(
      FormEdition,
      { form: form.id },
      { orderBy: { number: 'desc' }, limit: 1, fields: ['number'] },
    );
    const number = (last?.number ?? 0) + 1;
    em.create(FormEdition, {
      form,
      number,
      ...said(form),
      questions: frozen,
      neededFor: questions.map(({ neededFor }) => neededFor?.trim() ?? ''),
      publishedOn: today,
      publishedBy: em.getReference(User, context.caller.actor),
    });
    return number;
  });
}

/** What is copied from a form as it stands. */
const said = (form: MonitoringForm) => ({
  slug: form.slug,
  title: form.title,
  titleWelsh: form.titleWelsh,
  audience: form.audience,
  serviceArea: form.serviceArea,
  asksSatisfaction: form.asksSatisfaction,
  purpose: form.purpose,
  purposeWelsh: form.purposeWelsh,
  use: form.use,
  useWelsh: form.useWelsh,
  lawfulBasis: form.lawfulBasis,
  privacyNotice: form.privacyNotice,
  retentionMonths: form.retentionMonths,
  languages: form.languages,
  opensOn: form.opensOn,
  closesOn: form.closesOn,
});

/** What must be there before anybody is asked. */
function checkReady(form: MonitoringForm, questions: readonly string[]) {
  const fields: Record<string, string> = {};
  if (questions.length === 0 && !form.asksSatisfaction) fields.questions = 'Add a question.';
  if (form.languages.length === 0) fields.languages = 'Choose English, Welsh or both.';
  if (form.languages.includes('welsh'))
    for (const field of ['titleWelsh', 'purposeWelsh', 'useWelsh'] as const)
      if (!form[field]?.trim()) fields[field] = 'Write this, or do not offer the form in Welsh.';
  if (Object.keys(fields).length > 0)
    throw new Refusal('BAD_USER_INPUT', 'The form is not ready to be published.', { fields });
}

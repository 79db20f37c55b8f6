import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { asking, terms } from './form-facts.ts';
import { MonitoringForm } from './monitoring-form.ts';

const FormEditionSchema = defineEntity({
  name: 'FormEdition',
  comment: 'A form as it was published: what people were asked and told. It never changes.',
  properties: {
    ...record,
    form: () =>
      p.manyToOne(MonitoringForm).ref().deleteRule('no action').index().comment('The form.'),
    number: p.integer().comment('The first that was published of a form is 1.'),
    slug: p.string().length(60).index().comment('The last part of its address.'),
    ...asking,
    purpose: p.text().comment('Why these questions are asked.'),
    purposeWelsh: p.text().nullable().comment('The same in Welsh.'),
    use: p.text().comment('What is done with the answers.'),
    useWelsh: p.text().nullable().comment('The same in Welsh.'),
    ...terms,
    questions: p
      .string()
      .array()
      .comment(
        'What it asks about, in order: the code of each characteristic, and the edition of its list after a stroke.',
      ),
    neededFor: p
      .string()
      .array()
      .comment(
        'What each question is needed for, in the same order; empty text where nothing was said.',
      ),
    publishedOn: p.date().comment('The day that it was published.'),
    publishedBy: () =>
      p.manyToOne(User).ref().deleteRule('no action').index().comment('Who published it.'),
  },
  uniques: [{ properties: ['form', 'number'] }],
});

export class FormEdition extends FormEditionSchema.class {}
FormEditionSchema.setClass(FormEdition);

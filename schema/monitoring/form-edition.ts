import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { ServiceArea, User } from '../organisation/entities.ts';
import { audiences, lawfulBases, MonitoringForm } from './monitoring-form.ts';

const FormEditionSchema = defineEntity({
  name: 'FormEdition',
  comment: 'A form as it was published: what people were asked and told. It never changes.',
  properties: {
    ...record,
    form: () =>
      p.manyToOne(MonitoringForm).ref().deleteRule('no action').index().comment('The form.'),
    number: p.integer().comment('The first that was published of a form is 1.'),
    slug: p.string().length(60).index().comment('The last part of its address.'),
    title: p.string().length(160).comment('What it is called.'),
    titleWelsh: p.string().length(160).nullable().comment('What it is called in Welsh.'),
    audience: p
      .enum([...audiences])
      .index()
      .comment('Whom it asks.'),
    serviceArea: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The service that it asks about; empty where it is not about one.'),
    asksSatisfaction: p
      .boolean()
      .default(false)
      .comment('Whether it asks if people got what they came for, and how satisfied they are.'),
    purpose: p.text().comment('Why these questions are asked.'),
    purposeWelsh: p.text().nullable().comment('The same in Welsh.'),
    use: p.text().comment('What is done with the answers.'),
    useWelsh: p.text().nullable().comment('The same in Welsh.'),
    lawfulBasis: p.enum([...lawfulBases]).comment('The lawful basis for asking.'),
    privacyNotice: p
      .string()
      .length(40)
      .comment('Which version of the privacy notice people are given.'),
    retentionMonths: p.integer().comment('For how many months the answers are kept.'),
    languages: p.enum(['english', 'welsh']).array().comment('The languages that it is offered in.'),
    opensOn: p.date().index().comment('The first day that it takes answers.'),
    closesOn: p
      .date()
      .nullable()
      .comment('The last day that it takes answers; empty while no end is known.'),
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

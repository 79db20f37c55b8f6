import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, notBefore, written } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { ServiceArea } from '../organisation/entities.ts';
import { FormQuestion } from './form-question.ts';

/** Whom a form asks. */
export const audiences = [
  'staff',
  'applicants',
  'serviceUsers',
  'respondents',
  'complainants',
] as const;

/** What the law gives as grounds for asking. */
export const lawfulBases = ['publicTask', 'legalObligation', 'consent'] as const;

const MonitoringFormSchema = defineEntity({
  name: 'MonitoringForm',
  comment:
    'A form that asks people about themselves, as it is being written; people see what is published of it.',
  properties: {
    ...record,
    slug: p
      .string()
      .length(60)
      .unique()
      .comment(
        'The last part of its address: small letters, figures and hyphens, such as libraries-2026.',
      ),
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
    purpose: p.text().comment('Why these questions are asked, in words for whoever is asked.'),
    purposeWelsh: p.text().nullable().comment('The same in Welsh.'),
    use: p.text().comment('What is done with the answers, in words for whoever is asked.'),
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
    previewKey: p
      .uuid()
      .index()
      .defaultRaw('gen_random_uuid()')
      .comment('The part of the address under which it can be tried before it is published.'),
    questions: () => p.oneToMany(FormQuestion).mappedBy('form').comment('What it asks about.'),
  },
  checks: [
    notBefore('closesOn', 'opensOn', 'This is before the first day that it takes answers.'),
    atLeast('retentionMonths', 1),
    written('slug', '^[a-z0-9]+(-[a-z0-9]+)*$', 'Use small letters, figures and single hyphens.'),
  ],
});

export class MonitoringForm extends MonitoringFormSchema.class {}
MonitoringFormSchema.setClass(MonitoringForm);

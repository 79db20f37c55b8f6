import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, notBefore, written } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { asking, terms } from './form-facts.ts';
import { FormQuestion } from './form-question.ts';

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
    ...asking,
    purpose: p.text().comment('Why these questions are asked, in words for whoever is asked.'),
    purposeWelsh: p.text().nullable().comment('The same in Welsh.'),
    use: p.text().comment('What is done with the answers, in words for whoever is asked.'),
    useWelsh: p.text().nullable().comment('The same in Welsh.'),
    ...terms,
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

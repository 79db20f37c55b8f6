import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Characteristic } from './characteristic.ts';
import { MonitoringForm } from './monitoring-form.ts';

const FormQuestionSchema = defineEntity({
  name: 'FormQuestion',
  comment: 'A characteristic that a form asks about, and what that is needed for.',
  properties: {
    ...record,
    form: () => p.manyToOne(MonitoringForm).ref().index().comment('The form.'),
    characteristic: () => p.manyToOne(Characteristic).ref().index().comment('What it asks about.'),
    neededFor: p
      .string()
      .length(250)
      .nullable()
      .comment(
        'What the purpose of the form needs this for; a question that nothing needs is best left out.',
      ),
  },
  uniques: [{ properties: ['form', 'characteristic'] }],
});

export class FormQuestion extends FormQuestionSchema.class {}
FormQuestionSchema.setClass(FormQuestion);

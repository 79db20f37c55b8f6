import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { FormEdition } from './form-edition.ts';

const StaffInvitationSchema = defineEntity({
  name: 'StaffInvitation',
  comment:
    'That somebody on the staff was asked to answer a form, when, and when they were reminded.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().comment('Who was asked.'),
    edition: () =>
      p.manyToOne(FormEdition).ref().deleteRule('no action').index().comment('By which form.'),
    askedOn: p.date().index().comment('The day that they were first asked by it.'),
    remindedOn: p
      .date()
      .nullable()
      .comment('The day that they were last reminded; empty where they were not.'),
    reminders: p.integer().default(0).comment('How often they were reminded.'),
  },
  uniques: [{ properties: ['employee', 'edition'] }],
  checks: [notBefore('remindedOn', 'askedOn', 'This is before the day that they were asked.')],
});

export class StaffInvitation extends StaffInvitationSchema.class {}
StaffInvitationSchema.setClass(StaffInvitation);

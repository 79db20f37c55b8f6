import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { Contract } from './contract.ts';

const ContractReminderSchema = defineEntity({
  name: 'ContractReminder',
  comment: 'The fact that the owner of a contract was reminded of something on a day.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    owner: () =>
      p.manyToOne(User).ref().deleteRule('no action').index().comment('Who was reminded.'),
    about: p.string().length(40).comment('Of what: a standing, or how near its end is.'),
    remindedOn: p.date().index().comment('The day of the reminder.'),
  },
  uniques: [{ properties: ['contract', 'about', 'remindedOn'] }],
});

export class ContractReminder extends ContractReminderSchema.class {}
ContractReminderSchema.setClass(ContractReminder);

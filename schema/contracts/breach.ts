import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { BreachOutcome } from './breach-outcome.ts';
import { Clause } from './clause.ts';
import { Contract } from './contract.ts';
import { CorrectiveAction } from './corrective-action.ts';

const BreachSchema = defineEntity({
  name: 'Breach',
  comment:
    'A failure to keep what a contract says of equality, until it is put right or escalated.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    title: p.string().length(200).comment('What is wrong, in a few words.'),
    description: p.text().nullable().comment('What happened; name nobody who need not be named.'),
    clause: () =>
      p.manyToOne(Clause).ref().nullable().index().comment('The clause that was not kept.'),
    seriousness: p.enum(['minor', 'serious']).default('minor').comment('How serious it is.'),
    noticedOn: p.date().index().comment('The day the council noticed it.'),
    actions: () =>
      p.oneToMany(CorrectiveAction).mappedBy('breach').comment('What is done about it.'),
    outcomes: () => p.oneToMany(BreachOutcome).mappedBy('breach').comment('What came of it.'),
  },
});

export class Breach extends BreachSchema.class {}
BreachSchema.setClass(Breach);

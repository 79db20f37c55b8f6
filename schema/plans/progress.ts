import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Action } from './action.ts';

const ProgressSchema = defineEntity({
  name: 'Progress',
  comment: 'A note of how far an action has got.',
  properties: {
    ...record,
    action: () => p.manyToOne(Action).ref().index().comment('The action.'),
    notedOn: p.date().nullable().index().comment('The day of the note, where one is known.'),
    note: p.text().comment('What has been done.'),
  },
});

export class Progress extends ProgressSchema.class {}
ProgressSchema.setClass(Progress);

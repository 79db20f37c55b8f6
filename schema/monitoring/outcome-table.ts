import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Characteristic } from './characteristic.ts';

const OutcomeTableSchema = defineEntity({
  name: 'OutcomeTable',
  comment:
    'How far people got in a year, by a characteristic: worked out and attacked once the year is over, and served as it is kept ever after.',
  properties: {
    ...record,
    until: p.date().index().comment('The last day of the year.'),
    cohort: p.string().length(40).comment('Who is counted.'),
    characteristic: () =>
      p
        .manyToOne(Characteristic)
        .ref()
        .deleteRule('no action')
        .index()
        .comment('What people have said of themselves.'),
    people: p.integer().comment('How many people it counts.'),
    fewest: p
      .integer()
      .comment('Figures of fewer people were withheld, with what else tells them.'),
    rounded: p
      .boolean()
      .default(false)
      .comment('Whether its counts are to the nearest five, each by itself.'),
    figures: p.json().hidden().comment('What is shown, as it is served.'),
    withheldFigures: p
      .integer()
      .fieldName('withheld')
      .comment('How many of its figures are withheld.'),
    computedAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When it was worked out.'),
  },
  uniques: [{ properties: ['until', 'cohort', 'characteristic'] }],
});

export class OutcomeTable extends OutcomeTableSchema.class {}
OutcomeTableSchema.setClass(OutcomeTable);

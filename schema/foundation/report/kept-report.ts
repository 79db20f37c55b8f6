import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../record.ts';

const KeptReportSchema = defineEntity({
  name: 'KeptReport',
  comment:
    'A report on a year that is over, as it was worked out then: what is put on record later does not change it, so that nobody is told by the difference.',
  properties: {
    ...record,
    report: p.string().length(60).comment('The report that it is.'),
    until: p.date().index().comment('The last day of the year.'),
    fewest: p
      .integer()
      .comment('Figures of fewer people were withheld, with what else tells them.'),
    rounded: p
      .boolean()
      .default(false)
      .comment('Whether its counts are to the nearest five, each by itself.'),
    answers: p.json().hidden().comment('What is shown, by what it is broken down by.'),
    computedAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When it was worked out.'),
  },
  uniques: [{ properties: ['report', 'until'] }],
});

export class KeptReport extends KeptReportSchema.class {}
KeptReportSchema.setClass(KeptReport);

import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Characteristic } from './characteristic.ts';

/** What a table has in its rows. */
export const groupings = ['serviceArea', 'grade', 'engagement', 'workingPattern'] as const;
export type Grouping = (typeof groupings)[number];

const MonthlyTableSchema = defineEntity({
  name: 'MonthlyTable',
  comment:
    'A table of the workforce by a characteristic at the end of a month: worked out and attacked once, and served as it is kept ever after.',
  properties: {
    ...record,
    month: p.date().index().comment('The last day of the month that it is true of.'),
    characteristic: () =>
      p
        .manyToOne(Characteristic)
        .ref()
        .deleteRule('no action')
        .index()
        .comment('What people have said of themselves.'),
    grouping: p.enum(groupings).comment('What it has in its rows.'),
    people: p.integer().comment('How many people it counts.'),
    fewest: p
      .integer()
      .comment('Figures of fewer people were withheld, with what else tells them.'),
    rounded: p
      .boolean()
      .default(false)
      .comment('Whether its counts are to the nearest five, each by itself.'),
    figures: p.json().hidden().comment('What is shown, as it is served.'),
    // a list of all characteristics need not read the figures of each band
    answered: p
      .json()
      .columnType('json')
      .hidden()
      .comment('Of each row, how many were asked and have answered.'),
    fresh: p
      .boolean()
      .comment(
        'Whether it has the figures of each band. Where they would tell who came and went, or it took too long to find out, those of an earlier month stand, and only how many have answered is of this one.',
      ),
    withheldFigures: p
      .integer()
      .fieldName('withheld')
      .comment('How many of its figures are withheld.'),
    unkept: p
      .integer()
      // it would tell how many small figures there are
      .hidden()
      .comment(
        'How many small figures a head count or an earlier table limits, whatever is withheld.',
      ),
    computedAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When it was worked out.'),
  },
  uniques: [{ properties: ['month', 'characteristic', 'grouping'] }],
});

export class MonthlyTable extends MonthlyTableSchema.class {}
MonthlyTableSchema.setClass(MonthlyTable);

const MonthlyCountSchema = defineEntity({
  name: 'MonthlyCount',
  schema: 'monitoring',
  comment:
    'What was counted at the end of a month, before anything was withheld: only to hold the next month against it.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => crypto.randomUUID())
      .comment('Identifies the count.'),
    month: p.date().comment('The last day of the month.'),
    characteristic: p.string().length(40).comment('The code of the characteristic.'),
    counts: p.json().comment('How many there are in each cell.'),
    attempt: p.smallint().default(1).comment('Which count of the month it is: the last stands.'),
  },
  uniques: [{ properties: ['month', 'characteristic', 'attempt'] }],
});

export class MonthlyCount extends MonthlyCountSchema.class {}
MonthlyCountSchema.setClass(MonthlyCount);

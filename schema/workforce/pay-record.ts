import { defineEntity, p } from '@mikro-orm/core';
import { above, atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Employee } from './entities.ts';

const pounds = () => p.decimal().precision(12).scale(2);

const PayRecordSchema = defineEntity({
  name: 'PayRecord',
  comment:
    'What the statutory pay gap needs to know of one person’s pay at a snapshot date, and nothing more.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().index().comment('The person.'),
    snapshotOn: p.date().index().comment('The snapshot date: 31 March for a public authority.'),
    sex: p
      .enum(['female', 'male'])
      .nullable()
      .comment(
        'The sex on the payroll, which is all that the regulations ask for; kept apart from what people say of themselves. Empty leaves the person out.',
      ),
    payPeriod: p
      .enum(['week', 'fortnight', 'fourWeeks', 'month', 'year'])
      .default('month')
      .comment('How long the pay period is that has the snapshot date in it.'),
    weeklyHours: p
      .decimal()
      .precision(5)
      .scale(2)
      .nullable()
      .comment('The hours worked in a week, without overtime; empty where they are not known.'),
    ordinaryPay: pounds()
      .nullable()
      .comment(
        'Basic pay, allowances, piecework, pay for leave and shift premium of the pay period, before tax and after salary sacrifice; no overtime, redundancy or arrears.',
      ),
    bonusInPeriod: pounds().default('0').comment('Bonuses paid in the pay period.'),
    bonusDays: p
      .integer()
      .nullable()
      .comment('How many days those bonuses are for; empty where they are for the period itself.'),
    bonusInYear: pounds()
      .default('0')
      .comment('All bonuses of the twelve months that end on the snapshot date.'),
    reducedByLeave: p
      .boolean()
      .default(false)
      .comment(
        'Whether they were paid less, or nothing, in the period because of leave. A strike is no leave.',
      ),
  },
  uniques: [{ properties: ['employee', 'snapshotOn'] }],
  checks: [
    above('weeklyHours', 0, 100),
    atLeast('ordinaryPay', 0),
    atLeast('bonusInPeriod', 0),
    atLeast('bonusInYear', 0),
    atLeast('bonusDays', 1),
  ],
});

export class PayRecord extends PayRecordSchema.class {}
PayRecordSchema.setClass(PayRecord);

const PayGapStatementSchema = defineEntity({
  name: 'PayGapStatement',
  comment: 'What the council says about its pay gap at a snapshot date.',
  properties: {
    ...record,
    snapshotOn: p.date().unique().comment('The snapshot date.'),
    narrative: p.text().comment('What lies behind the figures, and what is done about it.'),
    link: p.string().length(300).nullable().comment('Where it is published.'),
    responsiblePerson: p
      .string()
      .length(160)
      .nullable()
      .comment('Who answers for the figures, with their position.'),
  },
});

export class PayGapStatement extends PayGapStatementSchema.class {}
PayGapStatementSchema.setClass(PayGapStatement);

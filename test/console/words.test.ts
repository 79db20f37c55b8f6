import { describe, expect, test } from 'vitest';
import { whoSaved } from '../../admin/conflict/who-saved.ts';
import { fieldOf, resourceNamed, type ValueField } from '../../admin/foundation/declaration.ts';
import {
  described,
  type FilterForm,
  filterFrom,
  formFrom,
} from '../../admin/foundation/filters/filter-value.ts';
import { wayOf } from '../../admin/foundation/filters/order-select.tsx';
import {
  formatted,
  grouped,
  longDate,
  money,
  shortInstant,
} from '../../admin/foundation/format.ts';
import { standings } from '../../admin/foundation/standing.tsx';
import { dayOf } from '../../admin/training/standing-and-day.tsx';

describe('values in words', () => {
  test('days, instants, numbers and money as they are written here', () => {
    expect([
      longDate('2028-03-14'),
      shortInstant('2026-07-01T09:42:00.000Z'),
      shortInstant('2026-12-31T23:59:00.000Z'),
      grouped('-1234567.50'),
      grouped('0.60'),
      money('6420000.00', 'GBP'),
      money('1250.50', null),
      money('1250.50', 'EUR'),
    ]).toMatchInlineSnapshot(`
      [
        "14 March 2028",
        "1 Jul 2026, 10:42",
        "31 Dec 2026, 23:59",
        "−1,234,567.5",
        "0.6",
        "£6,420,000",
        "£1,250.50",
        "EUR 1,250.50",
      ]
    `);
  });

  test('choices by their labels, nothing for nothing', () => {
    const roles = fieldOf(resourceNamed('User'), 'roles') as ValueField;
    expect(formatted(roles, ['hrAdministrator', 'equalityLead'])).toBe(
      'HR administrator, Equality lead',
    );
    expect(formatted(roles, null)).toBe('');
  });
});

describe('who saved a record meanwhile', () => {
  test('by name and time where they are known, else somebody else', () => {
    const now = new Date().toISOString();
    const said = [
      whoSaved({ changedBy: 'Denise Okafor', changedAt: '2026-07-01T09:42:00.000Z' }),
      whoSaved({ changedBy: null, changedAt: now }).replace(/\d\d:\d\d/, 'TIME'),
      whoSaved(),
    ];
    expect(said).toEqual([
      'Denise Okafor saved this on 1 Jul 2026 at 10:42',
      'Somebody else saved this at TIME',
      'Somebody else saved this',
    ]);
  });
});

describe('standings', () => {
  test('each has the one day that matters for it', () => {
    const rows = [
      { standing: 'never', until: '2009-05-06', outstandingSince: '2009-05-07' },
      { standing: 'lapsed', until: '2026-09-23', outstandingSince: '2026-09-24' },
      { standing: 'dueSoon', until: '2027-01-19', outstandingSince: null },
      { standing: 'exempt', until: '2027-01-31', outstandingSince: null },
      { standing: 'compliant', until: '2028-09-19', outstandingSince: null },
      { standing: 'compliant', until: null, outstandingSince: null },
    ];
    expect(
      rows.map((row) => `${row.standing}: ${dayOf({ id: '', ...row })}`),
    ).toMatchInlineSnapshot(`
        [
          "never: Needed since 7 May 2009",
          "lapsed: Since 24 Sep 2026",
          "dueSoon: By 19 Jan 2027",
          "exempt: Until 31 Jan 2027",
          "compliant: Until 19 Sep 2028",
          "compliant: Does not run out",
        ]
      `);
  });

  test('never trained looks as bad as lapsed, and both otherwise than compliant', () => {
    const kinds = ['never', 'lapsed', 'dueSoon', 'exempt', 'compliant'].map(
      (name) => `${name}: ${standings[name]?.kind}`,
    );
    expect(kinds).toMatchInlineSnapshot(`
      [
        "never: error",
        "lapsed: error",
        "dueSoon: warning",
        "exempt: info",
        "compliant: success",
      ]
    `);
  });

  test('an order of choices says which comes first', () => {
    const standing = fieldOf(resourceNamed('TrainingStanding'), 'standing');
    const day = fieldOf(resourceNamed('TrainingStanding'), 'until');
    const value = fieldOf(resourceNamed('Contract'), 'value');
    const title = fieldOf(resourceNamed('Contract'), 'title');
    expect(
      [standing, day, value, title].flatMap((field) => [wayOf(field, 'ASC'), wayOf(field, 'DESC')]),
    ).toMatchInlineSnapshot(`
      [
        "never first",
        "compliant first",
        "earliest first",
        "latest first",
        "least first",
        "most first",
        "first to last",
        "last to first",
      ]
    `);
  });
});

describe('filters', () => {
  const employee = resourceNamed('Employee');
  const cases: [string, FilterForm][] = [
    ['fullName', { text: ' penry ' }],
    ['engagement', { choices: ['casual', 'agency'] }],
    ['isRecruiting', { answer: false }],
    ['startedOn', { from: '2020-01-01', to: '2020-12-31' }],
    ['fullTimeEquivalent', { to: '0.5' }],
    ['serviceArea', { target: { id: 'area' } }],
    ['post', { target: { id: 'post' }, below: { serviceArea: { id: 'area' } } }],
    ['post', { below: { serviceArea: { id: 'area' } } }],
    ['endedOn', { recorded: false }],
    ['lineManager', { recorded: true }],
    ['workEmail', { text: '' }],
  ];

  test('what is typed, what is asked of the API, and what the pill says', () => {
    const lines = cases.map(([name, form]) => {
      const field = fieldOf(employee, name) as ValueField;
      const filter = filterFrom(field, form);
      return `${name}: ${JSON.stringify(filter)} ${filter ? described(field, filter) : 'nothing'}`;
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "fullName: {"contains":"penry"} contains penry",
        "engagement: {"in":["casual","agency"]} Casual or Agency",
        "isRecruiting: {"eq":false} No",
        "startedOn: {"gte":"2020-01-01","lte":"2020-12-31"} 1 Jan 2020 to 31 Dec 2020",
        "fullTimeEquivalent: {"lte":"0.5"} up to 0.5",
        "serviceArea: {"within":"area"} ",
        "post: {"id":{"eq":"post"},"serviceArea":{"within":"area"}} ",
        "post: {"serviceArea":{"within":"area"}} ",
        "endedOn: {"isNull":true} not recorded",
        "lineManager: {"isNull":false} recorded",
        "workEmail: undefined nothing",
      ]
    `);
  });

  test('a filter that is opened again shows what was typed', () => {
    for (const [name, form] of cases.slice(1, -1)) {
      const field = fieldOf(employee, name) as ValueField;
      expect(formFrom(filterFrom(field, form))).toEqual(form);
    }
  });
});

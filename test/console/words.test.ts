import { describe, expect, test } from 'vitest';
import { fieldOf, resourceNamed, type ValueField } from '../../admin/foundation/declaration.ts';
import {
  described,
  type FilterForm,
  filterFrom,
  formFrom,
} from '../../admin/foundation/filters/filter-value.ts';
import {
  formatted,
  grouped,
  longDate,
  money,
  shortInstant,
} from '../../admin/foundation/format.ts';

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

describe('filters', () => {
  const employee = resourceNamed('Employee');
  const cases: [string, FilterForm][] = [
    ['fullName', { text: ' penry ' }],
    ['engagement', { choices: ['casual', 'agency'] }],
    ['isRecruiting', { answer: false }],
    ['startedOn', { from: '2020-01-01', to: '2020-12-31' }],
    ['fullTimeEquivalent', { to: '0.5' }],
    ['serviceArea', { target: { id: 'area' } }],
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
        "serviceArea: {"id":{"eq":"area"}} ",
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

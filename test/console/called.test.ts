import { describe, expect, test } from 'vitest';
import { resourceNamed, resources } from '../../admin/foundation/declaration.ts';
import { columnsOf, shownGroups } from '../../admin/foundation/fields-of-pages.ts';
import { linkWords, represent, representingFields } from '../../admin/foundation/represent.ts';
import { oneOf } from '../../admin/foundation/words.ts';
import { nameRows } from '../../admin/screens.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';

nameRows(resources);

const everything = abilityFor(
  resources.map(({ name }) => ({ action: 'read' as const, subject: name })),
);

describe('what rows are called', () => {
  test('an objective goes by its number and its title, wherever it is named', () => {
    const objective = resourceNamed('Objective');
    const row = { id: '1', order: 2, title: 'Foster good relations' };
    const [first] = columnsOf(everything, objective, 'plan');
    expect(represent(objective, row)).toBe('2. Foster good relations');
    expect(linkWords(objective, row, first?.name ?? '')).toBe('2. Foster good relations');
  });

  test('one of each is added with its article', () => {
    const some = ['Employee', 'Course', 'Action', 'User', 'Progress', 'ImportFile'];
    expect(some.map((name) => oneOf(resourceNamed(name)))).toMatchInlineSnapshot(`
      [
        "an employee",
        "a course",
        "an action",
        "a user",
        "a progress note",
        "an import file",
      ]
    `);
  });

  test('the first column of every list is made of words', () => {
    const first = resources
      .filter(({ operations }) => operations.includes('list'))
      .map((resource) => [resource.name, columnsOf(everything, resource)[0]] as const);
    const numbers = first.filter(
      ([, field]) =>
        field?.kind === 'value' && ['Int', 'Decimal', 'Boolean'].includes(field.scalar),
    );
    expect(numbers).toEqual([]);
    for (const resource of resources)
      for (const name of representingFields(resource))
        expect(resource.fields.map((field) => field.name)).toContain(name);
  });
});

describe('what fields are called', () => {
  test('a contract has its latest notice under the published record, and nothing is left over', () => {
    const contract = resourceNamed('Contract');
    const groups = shownGroups(everything, contract).map(
      ({ heading, fields }) => `${heading}: ${fields.map(({ label }) => label).join(', ')}`,
    );
    expect(groups).toMatchInlineSnapshot(`
      [
        "Contract: Title, Reference, Description, Category, Department, Owner, Buyer, Procedure, Lot, Framework",
        "Value: Value, Value with VAT, Irrecoverable VAT, Currency, Value band",
        "Dates: Status, Signed on, Starts on, Ends on, Renewal, Notice by, Next review, Extendable to",
        "Equality: Relevance, Relevance reason",
        "In the published record: OCID, Award ID, Latest notice",
      ]
    `);
  });
});

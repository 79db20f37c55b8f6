import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { Category, Characteristic, CodeList } from './entities.ts';

/** What was said is told by codes: a list that changed under the answers would turn them into others, and tell of whom it was. */
function stays(property: 'code' | 'kind' | 'parent', says: string) {
  rule(Category, {
    property,
    of: [property],
    updatesOnly: true,
    already: (category) => sql`not list_answered(${category('codeList')})`,
    against: () => sql.lit(says),
  });
}

stays('code', 'People have answered from this list, so its codes stay. Add another answer to it.');
stays(
  'kind',
  'People have answered from this list, so this stays what it is. Give the list a last day and add a new edition.',
);
stays(
  'parent',
  'People have answered from this list, so this stays in its group. Give the list a last day and add a new edition.',
);

rule(Category, {
  property: 'codeList',
  of: ['codeList'],
  updatesOnly: true,
  against: () => sql.lit('This stays on its list. Add another answer to the other list.'),
});

rule(CodeList, {
  property: 'characteristic',
  of: ['characteristic'],
  updatesOnly: true,
  against: () => sql.lit('A list stays with what it was made for. Add another list.'),
});

rule(CodeList, {
  property: 'edition',
  of: ['edition'],
  updatesOnly: true,
  already: (list) => sql`not list_answered(${list('id')})`,
  against: () =>
    sql.lit('People have answered from this edition, so it stays. Add another edition.'),
});

rule(Characteristic, {
  property: 'code',
  of: ['code'],
  updatesOnly: true,
  already: (characteristic) => sql`not answered_from(${characteristic('code')}, null)`,
  against: () => sql.lit('People have answered this, so its code stays. Change its name instead.'),
});

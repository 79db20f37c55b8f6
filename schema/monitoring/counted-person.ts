import { defineEntity, p } from '@mikro-orm/core';

const CountedPersonSchema = defineEntity({
  name: 'CountedPerson',
  schema: 'monitoring',
  comment:
    'Who was counted where in a month or a year, whatever becomes of them or of their posts while it is worked out: only to know which groups of two times are the same people.',
  properties: {
    what: p
      .string()
      .length(40)
      .primary()
      .comment('What was counted: a month, or a year of people called so.'),
    day: p.date().primary().comment('The last day of the month or year.'),
    person: p
      .uuid()
      .primary()
      .comment('Whose record it is; once theirs was erased, a number that is of this row alone.'),
    places: p.json().comment('Their area, grade and the like, and how far they got, by its name.'),
  },
  indexes: [{ properties: ['person'] }],
});

export class CountedPerson extends CountedPersonSchema.class {}
CountedPersonSchema.setClass(CountedPerson);

import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Category } from './category.ts';
import { Characteristic } from './characteristic.ts';

const CodeListSchema = defineEntity({
  name: 'CodeList',
  comment: 'One edition of the answers that a question offers.',
  properties: {
    ...record,
    characteristic: () =>
      p.manyToOne(Characteristic).ref().index().comment('What the question is about.'),
    edition: p
      .string()
      .length(40)
      .comment('Which edition of the list this is, such as census2021.'),
    question: p.text().comment('The question as it is put to people.'),
    questionWelsh: p.text().nullable().comment('The question in Welsh.'),
    furtherQuestion: p
      .text()
      .nullable()
      .comment('What is asked next of whoever chose an answer that has answers below it.'),
    furtherQuestionWelsh: p.text().nullable().comment('The same in Welsh.'),
    effectiveFrom: p.date().comment('The first day that forms offer it.'),
    effectiveTo: p
      .date()
      .nullable()
      .comment('The last day that forms offered it; empty while it is in use.'),
    source: p.text().comment('Where the wording comes from.'),
    categories: () =>
      p.oneToMany(Category).mappedBy('codeList').comment('The answers that can be chosen.'),
  },
  uniques: [{ properties: ['characteristic', 'edition'] }],
  checks: [
    notBefore('effectiveTo', 'effectiveFrom', 'This is before the first day that forms offer it.'),
  ],
});

export class CodeList extends CodeListSchema.class {}
CodeListSchema.setClass(CodeList);

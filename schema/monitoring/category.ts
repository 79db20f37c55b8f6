import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { CodeList } from './code-list.ts';

const CategorySchema = defineEntity({
  name: 'Category',
  comment: 'One of the answers on a list, or a group of them.',
  properties: {
    ...record,
    codeList: () => p.manyToOne(CodeList).ref().index().comment('The list it is on.'),
    code: p.string().length(60).comment('The short code that answers refer to.'),
    label: p.string().length(200).comment('The words on the form.'),
    labelWelsh: p
      .string()
      .length(200)
      .nullable()
      .comment('The words in Welsh; empty where there are none yet.'),
    outputLabel: p
      .string()
      .length(200)
      .nullable()
      .comment('The words in published tables, where they differ from the form.'),
    parent: () =>
      p
        .manyToOne(Category)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The group that it belongs to.'),
    kind: p
      .enum(['answer', 'group', 'preferNotToSay'])
      .comment('Whether it can be chosen, only groups others in tables, or is the refusal.'),
    formOrder: p
      .integer()
      .nullable()
      .comment('Its place on the form; empty for a group that the form does not show.'),
    outputOrder: p.integer().comment('Its place in published tables.'),
    allowsDescription: p
      .boolean()
      .default(false)
      .comment('Whether people may add their own words.'),
    children: () => p.oneToMany(Category).mappedBy('parent').comment('The answers in this group.'),
  },
  uniques: [
    { properties: ['codeList', 'code'] },
    { properties: ['codeList', 'formOrder'] },
    { properties: ['codeList', 'outputOrder'] },
  ],
});

export class Category extends CategorySchema.class {}
CategorySchema.setClass(Category);

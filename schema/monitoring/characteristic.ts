import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { CodeList } from './code-list.ts';

const CharacteristicSchema = defineEntity({
  name: 'Characteristic',
  comment: 'Something about people that the council monitors, such as disability or ethnic group.',
  properties: {
    ...record,
    code: p.string().length(40).unique().comment('The short code that answers refer to.'),
    name: p.string().length(120).comment('What it is called on forms and in reports.'),
    nameWelsh: p
      .string()
      .length(120)
      .nullable()
      .comment('What it is called in Welsh; empty where there is no name yet.'),
    protectedByEqualityAct: p
      .boolean()
      .comment('Whether it belongs to a protected characteristic of the Equality Act 2010.'),
    specialCategory: p
      .boolean()
      .comment('Whether an answer is special-category data under data protection law.'),
    order: p.integer().unique().comment('Its place on forms and in lists.'),
    codeLists: () =>
      p.oneToMany(CodeList).mappedBy('characteristic').comment('The lists of answers it has had.'),
  },
});

export class Characteristic extends CharacteristicSchema.class {}
CharacteristicSchema.setClass(Characteristic);

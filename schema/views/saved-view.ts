import { defineEntity, p } from '@mikro-orm/core';
import { type Role, roles } from '../foundation/permissions/roles.ts';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';

const SavedViewSchema = defineEntity({
  name: 'SavedView',
  comment: 'A list as somebody has narrowed it down, sorted it and chosen its columns.',
  properties: {
    ...record,
    name: p.string().length(60).comment('What it is called above its list.'),
    list: p
      .string()
      .length(60)
      .comment('The list that it is a view of, by the name of its query: contracts.'),
    state: p
      .string()
      .length(4000)
      .comment(
        'What is filtered and searched for, in which order, with which columns: as the address of the list says it.',
      ),
    owner: () => p.manyToOne(User).ref().deleteRule('cascade').index().comment('Who keeps it.'),
    sharedWith: p
      .enum(Object.keys(roles) as Role[])
      .nullable()
      .index()
      .comment('The role whose holders see it too; empty where only its owner does.'),
  },
  uniques: [{ properties: ['owner', 'list', 'name'] }],
});

export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);

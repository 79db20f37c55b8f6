import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Post, ServiceArea } from '../organisation/entities.ts';
import { Employee } from './entities.ts';

const EarlierPlacementSchema = defineEntity({
  name: 'EarlierPlacement',
  comment:
    'Where somebody worked before they moved, and as what: it is kept whenever their record says that they moved.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().comment('Who worked there.'),
    post: () =>
      p
        .manyToOne(Post)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The post they held.'),
    serviceArea: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .deleteRule('no action')
        .index()
        .comment('The area that they worked in.'),
    engagement: p
      .enum(['permanent', 'fixedTerm', 'casual', 'agency', 'apprentice', 'councillor'])
      .comment('On what footing they worked for the council.'),
    from: p.date().comment('The first day there.'),
    until: p.date().comment('The last day there.'),
  },
  uniques: [{ properties: ['employee', 'from'] }],
  checks: [notBefore('until', 'from', 'This is before the first day.')],
});

export class EarlierPlacement extends EarlierPlacementSchema.class {}
EarlierPlacementSchema.setClass(EarlierPlacement);

import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Post } from './post.ts';

const ServiceAreaSchema = defineEntity({
  name: 'ServiceArea',
  comment: 'A part of the council: the council itself, a directorate, a service or a team.',
  properties: {
    ...record,
    code: p.string().length(20).unique().comment('The short code that other systems use.'),
    name: p.string().length(120).index().comment('What the area is called.'),
    kind: p
      .enum(['council', 'directorate', 'service', 'team'])
      .comment('Which level of the council it is.'),
    parent: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The area that it belongs to.'),
    closedOn: p
      .date()
      .nullable()
      .comment('The day it closed; a closed area keeps its history. Empty while it is open.'),
    children: () =>
      p.oneToMany(ServiceArea).mappedBy('parent').comment('The areas directly below it.'),
    posts: () => p.oneToMany(Post).mappedBy('serviceArea').comment('The posts it has.'),
  },
});

export class ServiceArea extends ServiceAreaSchema.class {}
ServiceAreaSchema.setClass(ServiceArea);

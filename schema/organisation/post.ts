import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Grade } from './grade.ts';
import { ServiceArea } from './service-area.ts';

const PostSchema = defineEntity({
  name: 'Post',
  comment: 'A job that the council has, whoever holds it.',
  properties: {
    ...record,
    number: p.string().length(20).unique().comment('The number of the post in the establishment.'),
    title: p.string().length(120).index().comment('The job title.'),
    grade: () => p.manyToOne(Grade).ref().index().comment('The grade that it is paid at.'),
    serviceArea: () =>
      p.manyToOne(ServiceArea).ref().index().comment('The area that the post belongs to.'),
    customerFacing: p
      .boolean()
      .default(false)
      .comment('Whether the holder deals with residents or other customers.'),
    clauseInJobDescription: p
      .boolean()
      .default(false)
      .comment('Whether the job description carries the equality accountability clause.'),
    clauseCheckedOn: p
      .date()
      .nullable()
      .comment('The day somebody last read the job description for the clause.'),
  },
});

export class Post extends PostSchema.class {}
PostSchema.setClass(Post);

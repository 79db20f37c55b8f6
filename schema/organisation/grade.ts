import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Post } from './post.ts';

const GradeSchema = defineEntity({
  name: 'Grade',
  comment: 'A step of the pay structure.',
  properties: {
    ...record,
    code: p.string().length(20).unique().comment('The short code on the pay scale.'),
    name: p.string().length(80).comment('What the grade is called.'),
    rank: p.integer().unique().comment('Its place on the pay scale, 1 for the lowest.'),
    posts: () => p.oneToMany(Post).mappedBy('grade').comment('The posts at this grade.'),
  },
  checks: [atLeast('rank', 1)],
});

export class Grade extends GradeSchema.class {}
GradeSchema.setClass(Grade);

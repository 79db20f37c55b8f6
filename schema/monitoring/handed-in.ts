import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';
import { record } from '../foundation/record.ts';
import { FormEdition } from './form-edition.ts';

const WaitingResponseSchema = defineEntity({
  name: 'WaitingResponse',
  schema: 'monitoring',
  comment:
    'What was handed in and is not counted yet, sealed under a key that is not in the database.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v4())
      .comment('Chosen at random.'),
    edition: p.uuid().index().comment('The published form.'),
    kind: p.enum(['response', 'comment']).comment('Whether it holds answers or a comment.'),
    sealed: p.text().comment('What it says, which nobody can read in the database.'),
  },
});

export class WaitingResponse extends WaitingResponseSchema.class {}
WaitingResponseSchema.setClass(WaitingResponse);

const UsedSubmissionSchema = defineEntity({
  name: 'UsedSubmission',
  schema: 'monitoring',
  comment: 'The mark of something that was handed in, so that sending it twice counts once.',
  properties: {
    mark: p
      .string()
      .length(64)
      .primary()
      .comment('A hash of a number chosen at random in the browser’s journey.'),
    usedOn: p.date().comment('The day; it is forgotten two days later.'),
  },
});

export class UsedSubmission extends UsedSubmissionSchema.class {}
UsedSubmissionSchema.setClass(UsedSubmission);

const ResponseCountSchema = defineEntity({
  name: 'ResponseCount',
  comment: 'How many of a form were handed in on one day, in place of a record of each.',
  properties: {
    ...record,
    edition: () =>
      p.manyToOne(FormEdition).ref().deleteRule('no action').index().comment('The published form.'),
    day: p.date().comment('The day.'),
    handedIn: p.integer().default(0).comment('How many were handed in.'),
  },
  uniques: [{ properties: ['edition', 'day'] }],
});

export class ResponseCount extends ResponseCountSchema.class {}
ResponseCountSchema.setClass(ResponseCount);

import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';

const random = () =>
  p
    .uuid()
    .primary()
    .onCreate(() => v4())
    .comment('Chosen at random: it says nothing of when or of whom.');

const ResponseSchema = defineEntity({
  name: 'Response',
  schema: 'monitoring',
  comment: 'One form that somebody handed in, once it was mixed with at least nine others.',
  properties: {
    id: random(),
    edition: p
      .uuid()
      .index()
      .comment('The published form; deliberately no relation to any other table.'),
    countedOn: p
      .date()
      .comment('The day that its batch was counted, not the day that it was handed in.'),
    channel: p.enum(['online', 'telephone', 'faceToFace', 'paper']).comment('How it was given.'),
    serviceArea: p.uuid().nullable().comment('The service that it is about.'),
    outcome: p
      .enum(['got', 'refused', 'waiting'])
      .nullable()
      .comment('Whether they got what they came for; empty where they did not say.'),
    satisfaction: p
      .integer()
      .nullable()
      .comment('From 1, very dissatisfied, to 5, very satisfied.'),
  },
});

export class Response extends ResponseSchema.class {}
ResponseSchema.setClass(Response);

const ResponseAnswerSchema = defineEntity({
  name: 'ResponseAnswer',
  schema: 'monitoring',
  comment:
    'What a form that was handed in says about one characteristic; no row where that was never asked.',
  properties: {
    id: random(),
    response: () => p.manyToOne(Response).ref().index().comment('The form that was handed in.'),
    characteristic: p.string().length(40).comment('The code of the characteristic.'),
    listEdition: p.string().length(40).comment('The edition of the list that was offered.'),
    state: p
      .enum(['category', 'described', 'declined', 'notAnswered'])
      .comment('A category, one with own words, prefer not to say, or left blank.'),
    category: p
      .string()
      .length(60)
      .nullable()
      .comment('The code of the category, where one was chosen.'),
    selfDescription: p.string().length(100).nullable().comment('Own words, where there were any.'),
  },
  uniques: [{ properties: ['response', 'characteristic'] }],
});

export class ResponseAnswer extends ResponseAnswerSchema.class {}
ResponseAnswerSchema.setClass(ResponseAnswer);

const ResponseCommentSchema = defineEntity({
  name: 'ResponseComment',
  schema: 'monitoring',
  comment:
    'What somebody said of a service in their own words, apart from what they said of themselves.',
  properties: {
    id: random(),
    serviceArea: p.uuid().nullable().index().comment('The service that it is about.'),
    countedOn: p.date().comment('The day that its batch was let out.'),
    words: p.text().comment('What they said.'),
  },
});

export class ResponseComment extends ResponseCommentSchema.class {}
ResponseCommentSchema.setClass(ResponseComment);

import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';
import { EqualityProfile } from './equality-profile.ts';
import { whose } from './whose.ts';

const EqualityAnswerSchema = defineEntity({
  name: 'EqualityAnswer',
  schema: 'monitoring',
  comment: 'What a person declared about one characteristic, with what they declared before.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v4())
      .comment('Identifies the answer.'),
    profile: () => p.manyToOne(EqualityProfile).ref().index().comment('The profile it is part of.'),
    subject: p.uuid().index().comment('The person, repeated here for row-level security.'),
    characteristic: p.string().length(40).comment('The code of the characteristic.'),
    listEdition: p.string().length(40).comment('The edition of the list that was offered.'),
    category: p
      .string()
      .length(60)
      .nullable()
      .comment('The code of the category chosen; empty when the answer is a refusal.'),
    selfDescription: p
      .text()
      .length(500)
      .nullable()
      .comment('The person’s own words, where they gave any.'),
    declined: p.boolean().default(false).comment('Whether they chose prefer not to say.'),
    answeredOn: p.date().comment('The day they answered.'),
    validFrom: p.date().comment('The first day that this answer stands.'),
    validTo: p
      .date()
      .nullable()
      .comment('The day it was changed or withdrawn; empty while it stands.'),
    ...whose,
    channel: p
      .enum(['online', 'telephone', 'faceToFace', 'paper'])
      .nullable()
      .comment('How it was given; empty where that was not written down.'),
    recordedBy: p
      .uuid()
      .nullable()
      .comment('The account of whoever wrote it down for the person; empty where they did.'),
    recordedByName: p
      .string()
      .length(120)
      .nullable()
      .comment('The name of whoever wrote it down for the person, as it was then.'),
  },
  uniques: [{ properties: ['profile', 'characteristic'], where: { validTo: null } }],
});

export class EqualityAnswer extends EqualityAnswerSchema.class {}
EqualityAnswerSchema.setClass(EqualityAnswer);

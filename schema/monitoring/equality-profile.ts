import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';

const EqualityProfileSchema = defineEntity({
  name: 'EqualityProfile',
  schema: 'monitoring',
  comment: 'One person’s declared answers, kept apart from everything else about the person.',
  properties: {
    // a time inside an id would betray a person
    id: p
      .uuid()
      .primary()
      .onCreate(() => v4())
      .comment('Identifies the profile.'),
    subjectKind: p
      .enum(['employee', 'applicant', 'serviceUser', 'respondent', 'complainant'])
      .comment('In what capacity the person was asked.'),
    subject: p.uuid().unique().comment('The person; deliberately no relation to any other table.'),
    createdOn: p.date().comment('The day of the first answer.'),
  },
});

export class EqualityProfile extends EqualityProfileSchema.class {}
EqualityProfileSchema.setClass(EqualityProfile);

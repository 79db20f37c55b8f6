import { builder } from '../foundation/graphql/builder.ts';

export const AnswerInput = builder.inputType('AnswerInput', {
  description: 'What somebody says about one characteristic.',
  fields: (t) => ({
    characteristic: t.string({ required: true, description: 'The code of the characteristic.' }),
    category: t.string({ description: 'The code of the category chosen.' }),
    selfDescription: t.string({ description: 'Their own words, where the category invites them.' }),
    declined: t.boolean({ description: 'They prefer not to say.' }),
  }),
});

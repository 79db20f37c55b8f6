import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { Refusal } from '../foundation/refusal.ts';
import { looksAt } from './own-record.ts';
import { withdrawOwn } from './withdraw-own.ts';

interface Look {
  at: string;
  own: boolean;
  fields: string[];
  purpose: string;
}

const LookType = builder.objectRef<Look>('Look').implement({
  description: 'One look at somebody’s equality answers.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', nullable: false, description: 'When.' }),
    own: t.exposeBoolean('own', { nullable: false, description: 'Whether it was you.' }),
    fields: t.exposeStringList('fields', {
      nullable: false,
      description: 'What of them was read.',
    }),
    purpose: t.exposeString('purpose', { nullable: false, description: 'What for.' }),
  }),
});

builder.queryField('whoLookedAtMyAnswers', (t) =>
  t.field({
    type: [LookType],
    nullable: false,
    allow: ['read', 'ReadLog'],
    description: 'Who has looked at your equality answers, the last first, 100 at most.',
    resolve: (_parent, _args, context) =>
      context.guarded.about(own(context), async ({ ask }) => {
        const { user } = context.attributes;
        return JSON.parse((await ask(looksAt, [user])) ?? '[]') as Look[];
      }),
  }),
);

builder.mutationField('withdrawAnswers', (t) =>
  t.int({
    nullable: false,
    allow: ['run', 'withdrawAnswers'],
    description:
      'Takes back what you said about some characteristics: it is erased, with all that you said of them before. What was said before you came into the account stays until you ask for it to be erased. Answers about how many.',
    args: { characteristics: t.arg.stringList({ required: true, description: 'Their codes.' }) },
    resolve: (_parent, { characteristics }, context) =>
      withdrawOwn(context, own(context), characteristics),
  }),
);

function own({ attributes }: Context): string {
  const { employee } = attributes;
  if (typeof employee === 'string') return employee;
  throw new Refusal('NOT_FOUND', 'This account has no employee record of its own.');
}

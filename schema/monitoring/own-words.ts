import { builder } from '../foundation/graphql/builder.ts';
import { sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';

interface Comment {
  area: string | null;
  countedOn: string;
  words: string;
}

interface Comments {
  there: number;
  areas: { id: string; name: string }[];
  comments: Comment[];
}

const mostComments = 200;

const ServiceComment = builder.objectRef<Comment>('ServiceComment').implement({
  description: 'What somebody said of a service in their own words; nobody knows who it was.',
  fields: (t) => ({
    area: t.exposeString('area', { description: 'The service that it is about.' }),
    countedOn: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day that it was let out with others.',
      resolve: ({ countedOn }) => countedOn,
    }),
    words: t.exposeString('words', { nullable: false }),
  }),
});

const CommentedArea = builder.objectRef<Comments['areas'][number]>('CommentedArea').implement({
  description: 'A part of the council of which somebody has said something.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false }),
    name: t.exposeString('name', { nullable: false }),
  }),
});

const ServiceComments = builder.objectRef<Comments>('ServiceComments').implement({
  description: 'What people have said of services in their own words, apart from everything else.',
  fields: (t) => ({
    there: t.exposeInt('there', { nullable: false, description: 'How many comments there are.' }),
    areas: t.field({ type: [CommentedArea], nullable: false, resolve: ({ areas }) => areas }),
    comments: t.field({
      type: [ServiceComment],
      nullable: false,
      description: `The newest ${mostComments}.`,
      resolve: ({ comments }) => comments,
    }),
  }),
});

builder.queryField('serviceComments', (t) =>
  t.field({
    type: ServiceComments,
    nullable: false,
    allow: ['run', 'OwnWords'],
    description: 'What have people said of our services in their own words?',
    args: { serviceArea: t.arg.id({ description: 'Of this one alone.' }) },
    resolve: (_parent, { serviceArea }, { counting }) => {
      const area = serviceArea ? sql`${sql.lit(uuidOrNone(serviceArea))}::uuid` : sql`null`;
      return counting.count<Comments>(
        sql`select monitoring.service_comments(${area}, ${sql.lit(mostComments)})::text as answer`,
      );
    },
  }),
);

builder.queryField('leaversWords', (t) =>
  t.field({
    type: ['String'],
    nullable: false,
    allow: ['run', 'OwnWords'],
    description:
      'What have people written who left? It is let out by at least ten at a time, without who wrote it or when.',
    resolve: (_parent, _args, { counting }) =>
      counting.count<string[]>(sql`select monitoring.exit_words()::text as answer`),
  }),
);

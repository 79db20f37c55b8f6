import { type Answer, builder } from './builder.ts';
import { byResponseKey } from './names.ts';

const RecordChangeAction = builder.enumType('RecordChangeAction', {
  description: 'What was done to a record.',
  values: ['create', 'update'] as const,
});

const FieldChange = builder.objectRef<Answer>('FieldChange').implement({
  description: 'One field of a record that was set.',
  fields: (t) => ({
    field: t.string({ nullable: false, resolve: byResponseKey as () => string }),
    before: t.string({
      description:
        'The value before, as JSON; of a record referred to, its id where you may read it.',
      resolve: byResponseKey as () => string,
    }),
    after: t.string({
      description: 'The value after, likewise.',
      resolve: byResponseKey as () => string,
    }),
  }),
});

/** One change of a record, as whoever may read the record is told of it. */
export const RecordChange = builder.objectRef<Answer>('RecordChange').implement({
  description: 'One change of a record: who, when, and what of it you may read.',
  fields: (t) => ({
    at: t.field({
      type: 'DateTime',
      nullable: false,
      resolve: byResponseKey as () => string,
    }),
    by: t.string({
      description: 'The name of the account, where you may read it, or of the process.',
      resolve: byResponseKey as () => string,
    }),
    action: t.field({
      type: RecordChangeAction,
      nullable: false,
      resolve: byResponseKey as () => 'create',
    }),
    changes: t.field({
      type: [FieldChange],
      nullable: false,
      description: 'The fields that were set and that you may read.',
      resolve: byResponseKey as () => Answer[],
    }),
  }),
});

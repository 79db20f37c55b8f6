import { type Model, type Permitted, type Property, type Resolved, shown } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { historyField, tellsHistory } from '../planner/history.ts';
import { defaultPage } from '../planner/page-size.ts';
import { type Answer, builder, typeOf } from './builder.ts';
import { enumOf } from './enums.ts';
import { RecordChange } from './history.ts';
import { argumentsOfList, type Inputs } from './inputs.ts';
import { byResponseKey } from './names.ts';

const nested = 25;

/** The GraphQL type of a model: no resolver computes anything, the planner has answered already. */
export function objectType(models: Models, inputs: Inputs, model: Model) {
  builder.objectType(typeOf(model.name), {
    description: model.description,
    fields: (t) => {
      type Field = ReturnType<typeof t.field>;
      const fields: Record<string, Field> = {};
      for (const property of shown(model)) fields[property.name] = field(property);
      fields.withheld = t.field({
        type: ['String'],
        nullable: false,
        description: 'The fields asked for here that are withheld from you on this row.',
        resolve: byResponseKey as () => string[],
      }) as Field;
      if (tellsHistory(model))
        fields[historyField] = t.field({
          type: [RecordChange],
          nullable: false,
          description: 'How it came to be as it is, newest first, as far as you may read it.',
          args: { first: t.arg.int({ defaultValue: defaultPage, description: 'How many.' }) },
          resolve: byResponseKey as () => Answer[],
        }) as Field;
      return fields;

      function field(property: Property): Field {
        const { description } = property;
        if (property.kind === 'toOne')
          return t.field({
            type: typeOf(property.target),
            description,
            resolve: byResponseKey as () => Answer,
          }) as Field;
        if (property.kind === 'toMany') {
          const target = modelNamed(models, property.target);
          return t.field({
            type: [typeOf(property.target)],
            description,
            args: argumentsOfList(t.arg, inputs, target, nested),
            resolve: byResponseKey as () => Answer[],
          }) as Field;
        }
        if (property.kind === 'resolved') return resolvedField(property);
        const type = property.choices ? enumOf(model, property) : property.scalar;
        return t.field({
          type: (property.list ? [type] : type) as 'String',
          nullable: (property.name !== 'id') as true,
          description,
          resolve: byResponseKey as () => string,
        }) as Field;
      }

      function resolvedField(property: Resolved): Field {
        return t.field({
          type: property.type as 'String',
          description: property.description,
          resolve: (parent, _args, context, info) =>
            property.resolve(parent[info.path.key] as Answer, {
              posted: context.posted === true,
              always: (subject, name) => context.reading.always(context.shape, subject, name),
            } satisfies Permitted) as string,
        }) as Field;
      }
    },
  });
}

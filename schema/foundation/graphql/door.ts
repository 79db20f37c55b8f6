import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Action } from '../permissions/permissions.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';

/** What a root field asks of its caller: a grant, or only to be signed in, or nothing. */
export type Allow = readonly [Action, string] | 'signedIn' | 'anybody';

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      door: DoorPlugin<Types>;
    }
    interface QueryFieldOptions<
      Types extends SchemaTypes,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveReturnShape,
    > {
      /** Who may come in; a field that does not say is not built. */
      allow: Allow;
    }
    interface MutationFieldOptions<
      Types extends SchemaTypes,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveReturnShape,
    > {
      /** Who may come in; a field that does not say is not built. */
      allow: Allow;
    }
  }
}

/** Stands before every query and mutation: who has no grant at all does not come in. */
export class DoorPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.kind !== 'Query' && field.kind !== 'Mutation') return resolve;
    const { allow } = field.pothosOptions as { allow?: Allow };
    if (!allow)
      throw new Error(`${field.kind}.${field.name} says nobody may come in: give it \`allow\`.`);
    return (parent, args, context, info) => {
      const { asked, turn } = context as unknown as Context;
      // who has been let in waits at the next door
      if (asked?.has(info.path.key)) return resolve(parent, args, context, info);
      admit(allow, context as unknown as Context, field.name);
      // what anybody may ask is worked out without the database
      return turn && allow !== 'anybody'
        ? turn(async () => resolve(parent, args, context, info))
        : resolve(parent, args, context, info);
    };
  }
}

/** Refuses whoever has no grant at all for what a root field is about. */
export function admit(allow: Allow, context: Context, name: string) {
  if (allow === 'anybody') return;
  if (!context.user && context.caller.roles.length === 0)
    throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
  if (allow === 'signedIn') return;
  const [action, subject] = allow;
  if (context.reading.permits(context.shape, action, subject)) return;
  throw new Refusal('FORBIDDEN', `Your role does not include ${name}.`);
}

const pluginName = 'door' as const;
SchemaBuilder.registerPlugin(pluginName, DoorPlugin as never);
export default pluginName;

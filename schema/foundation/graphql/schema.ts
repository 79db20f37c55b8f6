import type { GraphQLSchema } from 'graphql';
import type { Models } from '../model/models.ts';
import { reportQueries } from '../report/queries.ts';
import { builder } from './builder.ts';
import { Inputs } from './inputs.ts';
import './me-query.ts';
import { mutationsOf } from './mutations.ts';
import { objectType } from './object-type.ts';
import { queriesOf } from './queries.ts';
import './roles-query.ts';

/** The whole GraphQL schema: what models offer, and what domains have added to the builder. */
export function buildSchema(models: Models): GraphQLSchema {
  const inputs = new Inputs(models);
  for (const model of models.values()) {
    objectType(models, inputs, model);
    queriesOf(inputs, model);
    mutationsOf(model);
  }
  reportQueries(models);
  return builder.toSchema();
}

import { statementLimits } from '../limits.ts';
import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { modelNamed } from '../model/models.ts';
import type { Action } from '../permissions/permissions.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Refusal } from '../refusal.ts';
import type { Row } from './row.ts';
import { name, parenthesised, type Sql, sql } from './sql.ts';

/** The state of one statement while it is being written. */
export class Compilation {
  readonly models: Models;
  readonly shape: PermissionShape;
  #purpose: 'read' | 'count';
  #aliases = 0;
  #conditions = 0;

  constructor(models: Models, shape: PermissionShape, purpose: 'read' | 'count' = 'read') {
    this.models = models;
    this.shape = shape;
    this.#purpose = purpose;
  }

  /** The grants on a subject, or on one field of it; who counts may use what they may read too. */
  rulesFor(action: Action, subject: string, field?: string) {
    const { ability } = this.shape;
    const rules = ability.rulesFor(action, subject, field);
    return action === 'read' && this.#purpose === 'count'
      ? [...rules, ...ability.rulesFor('count', subject, field)]
      : rules;
  }

  /** What is written by `work` knows what may be read one by one, whatever the statement is for. */
  oneByOne<Written>(work: () => Written): Written {
    const purpose = this.#purpose;
    this.#purpose = 'read';
    try {
      return work();
    } finally {
      this.#purpose = purpose;
    }
  }

  alias(prefix = 't'): string {
    this.#aliases += 1;
    if (this.#aliases > statementLimits.relations)
      throw new Refusal(
        'TOO_COMPLEX',
        `This reaches over more than ${statementLimits.relations} records of records. Ask for less at once.`,
      );
    return `${prefix}${this.#aliases}`;
  }

  /** Counts what filters say, all of them together. */
  conditions(more: number): void {
    this.#conditions += more;
    if (this.#conditions > statementLimits.conditions)
      throw new Refusal(
        'TOO_COMPLEX',
        `The filters here have more than ${statementLimits.conditions} conditions. Ask for less at once; several values of one field are one condition with in.`,
      );
  }

  /** A fresh row of a model; a derived relation is told its parameters. */
  row(modelName: string, parameters: Record<string, Sql> = {}): Row {
    const model = modelNamed(this.models, modelName);
    const alias = this.alias();
    const { derivation } = model;
    if (!derivation)
      return { model, alias, source: name(model.schema, model.table), used: new Set() };
    const facts = derivation.facts && parenthesised(derivation.facts(parameters));
    const source = parenthesised(derivation.sql(parameters, facts));
    return {
      model,
      alias,
      source,
      whole: facts && whole(model, parameters, alias, facts),
      used: new Set(),
    };
  }
}

function whole({ derivation }: Model, parameters: Record<string, Sql>, alias: string, facts: Sql) {
  const named = name(`facts of ${alias}`);
  return {
    source: parenthesised(derivation!.sql(parameters, named)),
    facts: sql`${named} as materialized ${facts}`,
  };
}

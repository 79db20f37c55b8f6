import type { Models } from '../model/models.ts';
import { modelNamed } from '../model/models.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import type { Row } from './row.ts';
import { name, parenthesised, type Sql } from './sql.ts';

/** The state of one statement while it is being written. */
export class Compilation {
  readonly models: Models;
  readonly shape: PermissionShape;
  #aliases = 0;

  constructor(models: Models, shape: PermissionShape) {
    this.models = models;
    this.shape = shape;
  }

  alias(prefix = 't'): string {
    this.#aliases += 1;
    return `${prefix}${this.#aliases}`;
  }

  /** A fresh row of a model; a derived relation is told its parameters. */
  row(modelName: string, parameters: Record<string, Sql> = {}): Row {
    const model = modelNamed(this.models, modelName);
    const source = model.derivation
      ? parenthesised(model.derivation.sql(parameters))
      : name(model.schema, model.table);
    return { model, alias: this.alias(), source, used: new Set() };
  }
}

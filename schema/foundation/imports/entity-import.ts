import type { EntityClass } from '@mikro-orm/core';
import { type EntityColumns, entityColumns, referencesOf } from './entity-columns.ts';
import { family } from './family.ts';
import type { Cell, Import } from './import.ts';
import { importOf } from './import-of.ts';
import { unsaidIn } from './unsaid.ts';

/** An import whose every row is one row of one entity. */
interface EntityDeclaration<E extends object> {
  kind: string;
  title: string;
  help: string;
  entity: EntityClass<E>;
  /** The properties that identify a row, in the file and in the database. */
  key: readonly (keyof E & string)[];
  /** The property that points to another row of the same kind, above this one. */
  parent?: keyof E & string;
  columns: EntityColumns<E>;
  /** Properties without all of which a file would say nothing of its rows. */
  oneOf?: readonly (keyof E & string)[];
}

/** Declares an import of one entity: its properties say what a cell may hold. */
export function entityImport<E extends object>(declaration: EntityDeclaration<E>): Import {
  const { kind, title, help, entity, key, parent, oneOf } = declaration;
  const columns = entityColumns(entity, declaration.columns);
  const references = referencesOf(entity, declaration.columns);
  const titleOf = (property: string) => columns[property as keyof typeof columns]?.title ?? '';
  const keyOf = (row: Record<string, Cell>) => key.map((name) => String(row[name])).join(', ');
  return importOf({
    kind,
    title,
    help,
    columns,
    oneOf,
    writes: [{ entity, match: [key], blanks: 'clear', references }],
    reader() {
      const unsaid = unsaidIn(declaration.columns);
      const seen = family(key.map(titleOf).join(', '), parent ? titleOf(parent) : '');
      return {
        check(values, line) {
          const row = values as Record<string, Cell>;
          const above = parent && row[parent] != null ? String(row[parent]) : null;
          return seen.add(keyOf(row), { line, parent: above });
        },
        *rows(values, line) {
          const row = values as Record<string, Cell>;
          unsaid.look(row);
          yield { line, entity: entity.name, key: keyOf(row), row };
        },
        end: () => seen.circles(),
        notices: () => unsaid.notices(titleOf),
      };
    },
  });
}

import type { EntityClass } from '@mikro-orm/core';
import { type EntityColumns, entityColumns, referencesOf } from './entity-columns.ts';
import { family } from './family.ts';
import type { Cell, Import } from './import.ts';
import { importOf } from './import-of.ts';

/** An import whose every row is one row of one entity. */
interface EntityDeclaration<E extends object> {
  kind: string;
  title: string;
  help: string;
  entity: EntityClass<E>;
  /** The property that identifies a row, in the file and in the database. */
  key: keyof E & string;
  /** The property that points to another row of the same kind, above this one. */
  parent: keyof E & string;
  columns: EntityColumns<E>;
}

/** Declares an import of one entity: its properties say what a cell may hold. */
export function entityImport<E extends object>(declaration: EntityDeclaration<E>): Import {
  const { kind, title, help, entity, key, parent } = declaration;
  const columns = entityColumns(entity, declaration.columns);
  const references = referencesOf(entity, declaration.columns);
  return importOf({
    kind,
    title,
    help,
    columns,
    writes: [{ entity, match: [[key]], blanks: 'clear', references }],
    reader() {
      const titleOf = (property: string) => columns[property as keyof typeof columns]?.title ?? '';
      const seen = family(titleOf(key), titleOf(parent));
      return {
        check(values, line) {
          const row = values as Record<string, Cell>;
          const above = row[parent] == null ? null : String(row[parent]);
          return seen.add(String(row[key]), { line, parent: above });
        },
        *rows(values, line) {
          const row = values as Record<string, Cell>;
          yield { line, entity: entity.name, key: String(row[key]), row };
        },
        end: () => seen.circles(),
      };
    },
  });
}

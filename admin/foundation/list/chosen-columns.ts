import { useLocation, useNavigate } from 'react-router-dom';
import type { Ability } from '../../../schema/foundation/permissions/shape.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import { type Field, findField, type Resource } from '../declaration.ts';
import { columnsOf } from '../fields-of-pages.ts';
import { mayReadField, readableFields } from '../may.ts';
import { filterIn } from './list-state.ts';

/** What a reader can have as columns of a list: the usual ones first, then all else that has room in a cell. */
export function possibleColumns(ability: Ability, resource: Resource): Field[] {
  const usual = columnsOf(ability, resource);
  return [...usual, ...readableFields(ability, resource).filter(hasRoom)].filter(
    (field, i, all) => all.findIndex(({ name }) => name === field.name) === i,
  );
}

const hasRoom = (field: Field) =>
  field.name !== 'id' &&
  field.name !== 'version' &&
  field.kind !== 'collection' &&
  !(field.kind === 'resolved' && field.parts.length > 0);

/** The columns that a text names, as far as they may be read; none where it names nothing. */
export const columnsNamed = (ability: Ability, resource: Resource, names: unknown): Field[] =>
  String(names ?? '')
    .split(',')
    .flatMap((name) => findField(resource, name) ?? [])
    .filter((field) => hasRoom(field) && mayReadField(ability, resource, field));

interface Chosen {
  columns: readonly Field[];
  /** The same in words for an address; nothing where they are the usual ones. */
  named?: string;
  /** Takes other columns; the usual ones, where none are named. */
  choose: (names: readonly string[]) => void;
}

/** The columns of a list: those in its address, else those that this person chose last, else the usual ones. */
export function useColumns(resource: Resource): Chosen {
  const { ability, user } = useViewer();
  const { search } = useLocation();
  const navigate = useNavigate();
  const place = `columns ${user?.id} ${resource.name}`;
  const usual = columnsOf(ability, resource);
  const asked = filterIn(new URLSearchParams(search).get('filter')).$columns;
  const named = columnsNamed(ability, resource, asked ?? localStorage.getItem(place));
  const columns = named.length > 0 ? named : usual;
  return {
    columns,
    named: same(columns, usual) ? undefined : columns.map(({ name }) => name).join(),
    choose(names) {
      const isUsual = names.length === 0 || names.join() === usual.map(({ name }) => name).join();
      if (isUsual) localStorage.removeItem(place);
      else localStorage.setItem(place, names.join());
      navigate({ search: withColumns(search, isUsual ? [] : names) });
    },
  };
}

/** An address with other columns; all else in it stays, so does the page. */
export function withColumns(search: string, names: readonly string[]): string {
  const address = new URLSearchParams(search);
  const { $columns, ...filter } = filterIn(address.get('filter'));
  address.set(
    'filter',
    JSON.stringify(names.length > 0 ? { ...filter, $columns: names.join() } : filter),
  );
  return address.toString();
}

const same = (some: readonly Field[], others: readonly Field[]) =>
  some.map(({ name }) => name).join() === others.map(({ name }) => name).join();

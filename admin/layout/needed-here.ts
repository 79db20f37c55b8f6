import { matchPath } from 'react-router-dom';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { pathOf, resources } from '../foundation/declaration.ts';
import { mayCreate, mayList, mayShow, mayUpdate } from '../foundation/may.ts';
import { ownPages } from '../screens.ts';

/** Whether somebody may open a page. */
export type May = (ability: Ability) => boolean;

/** What the page at an address asks of whoever opens it: of the address, never of a record. */
export function neededAt(pathname: string): May | undefined {
  // a page may stand where the list of a resource would, had it one
  const own = ownPages().find((page) => matchPath(`/${page.path}`, pathname));
  if (own) return own.may;
  const [path, ...rest] = pathname.split('/').filter(Boolean);
  const resource = resources.find((each) => pathOf(each) === path);
  if (!resource) return undefined;
  const may = rest.length === 0 ? mayList : rest[0] === 'create' ? mayCreate : onRow(rest);
  return (ability) => may(ability, resource);
}

const onRow = (rest: readonly string[]) => (rest[1] === 'show' ? mayShow : mayUpdate);

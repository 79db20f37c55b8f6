import { useEffect } from 'react';
import { nowhere } from '../../schema/foundation/pages/words.ts';
import { pathOf, resources } from '../foundation/declaration.ts';
import { language, other } from '../language/language.ts';
import { ownPages } from '../screens.ts';

const first = (path: string) => path.replace(/^\//, '').split('/')[0] ?? '';

/** Whether an address may be one of the console's: others are answered like public pages that are not there. */
export const isOurs = (pathname: string): boolean =>
  [
    '',
    'login',
    'set-password',
    'account',
    ...[...resources.map(pathOf), ...ownPages().map(({ path }) => path)].map(first),
  ].includes(first(pathname));

/** Leads whoever is not signed in to the public page that says that there is no such page. */
export function Elsewhere({ pathname }: { pathname: string }) {
  const welsh = language === 'cy' || (other === 'cy' && first(pathname) === 'cy');
  useEffect(() => window.location.replace(`${welsh ? '/cy' : ''}${nowhere}`), [welsh]);
  return null;
}

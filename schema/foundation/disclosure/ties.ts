import { dependenciesOf } from './dependencies.ts';
import { type Class, type Twins, twinsOf } from './twins.ts';
import { unionsOf } from './unions.ts';

/** All that everybody in the office knows of which parts are, by themselves or together, the same people or all but a few. */
export function tiesOf(classes: readonly Class[]): Twins[] {
  const pairs = [...twinsOf(classes), ...unionsOf(classes)];
  return [...pairs, ...dependenciesOf(classes, pairs)];
}

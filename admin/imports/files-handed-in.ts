import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { resourceNamed } from '../foundation/declaration.ts';
import { wayToList } from '../layout/places.ts';

/** The way to the list of files, by the name that its reader knows. */
export const filesHandedIn = (ability: Ability) => wayToList(ability, resourceNamed('ImportFile'));

import { fieldOf, resourceNamed, type ValueField } from '../foundation/declaration.ts';
import { formatted } from '../foundation/format.ts';

const field = (resource: string, name: string) =>
  fieldOf(resourceNamed(resource), name) as ValueField;

/** What can be chosen for a field of a resource. */
export const choicesOf = (resource: string, name: string) => field(resource, name).choices ?? [];

/** A chosen value in words. */
export const inWords = (resource: string, name: string, value: unknown) =>
  formatted(field(resource, name), value);

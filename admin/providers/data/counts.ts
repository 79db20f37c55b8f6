import type { Resource } from '../../foundation/declaration.ts';
import { today } from '../../foundation/today.ts';
import { askGraphQL } from './ask-graphql.ts';

// the server answers at most 20 root fields at once
const atOnce = 15;

/** How many there are of each resource that its reader could read one by one. */
export async function counts(resources: readonly Resource[]): Promise<Record<string, number>> {
  const parts: Resource[][] = [];
  for (let from = 0; from < resources.length; from += atOnce)
    parts.push(resources.slice(from, from + atOnce));
  const answers = await Promise.all(parts.map(countsOf));
  return Object.assign({}, ...answers);
}

async function countsOf(resources: readonly Resource[]): Promise<Record<string, number>> {
  const fields = resources.map(
    (resource) => `${resource.plural}${argumentsFor(resource)} { totalCount }`,
  );
  const data = await askGraphQL<Record<string, { totalCount: number }>>(
    `query { ${fields.join(' ')} }`,
  );
  return Object.fromEntries(
    Object.entries(data).map(([plural, { totalCount }]) => [plural, totalCount]),
  );
}

function argumentsFor({ parameters }: Resource): string {
  const given = parameters.map(({ name }) => `${name}: "${today()}"`);
  return `(${[...given, 'first: 0'].join(', ')})`;
}

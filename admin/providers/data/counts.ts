import type { Resource } from '../../foundation/declaration.ts';
import { today } from '../../foundation/today.ts';
import { askGraphQL } from './ask-graphql.ts';
import type { ListFilter } from './list-arguments.ts';

/** Some rows of a resource; all that can be read, where no filter is given. */
export interface Tally {
  resource: Resource;
  filter?: ListFilter;
}

// the server answers at most 20 root fields at once
const atOnce = 15;

/** How many there are of each, of those that its reader could read one by one. */
export async function counts(tallies: readonly Tally[]): Promise<number[]> {
  const parts: Tally[][] = [];
  for (let from = 0; from < tallies.length; from += atOnce)
    parts.push(tallies.slice(from, from + atOnce));
  return (await Promise.all(parts.map(countsOf))).flat();
}

async function countsOf(tallies: readonly Tally[]): Promise<number[]> {
  const { query, variables } = tallyQuery(tallies);
  const data = await askGraphQL<Record<string, { totalCount: number }>>(query, variables);
  return tallies.map((_, i) => data[`n${i}`]?.totalCount ?? 0);
}

/** One question for all of them. */
export function tallyQuery(tallies: readonly Tally[]) {
  const filtered = tallies.flatMap(({ resource, filter }, i) => (filter ? [{ resource, i }] : []));
  const declared = filtered.map(({ resource, i }) => `$f${i}: ${resource.name}Filter`).join(', ');
  const fields = tallies.map(({ resource, filter }, i) => {
    const given = [...argumentsFor(resource), ...(filter ? [`filter: $f${i}`] : []), 'first: 0'];
    return `n${i}: ${resource.plural}(${given.join(', ')}) { totalCount }`;
  });
  return {
    query: `query ${declared && `(${declared})`} { ${fields.join(' ')} }`,
    variables: Object.fromEntries(filtered.map(({ i }) => [`f${i}`, tallies[i]?.filter])),
  };
}

const argumentsFor = ({ parameters }: Resource) =>
  parameters.map(({ name }) => `${name}: "${today()}"`);

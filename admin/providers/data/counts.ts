import type { Resource } from '../../foundation/declaration.ts';
import { askGraphQL } from './ask-graphql.ts';
import { type ListFilter, parametersOf } from './list-arguments.ts';

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
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const fields = tallies.map(({ resource, filter = {} }, i) => {
    const { $search, $parameters, $columns, ...narrowed } = filter;
    const given: string[] = [];
    const give = (name: string, type: string, value: unknown) => {
      const variable = `${name}${i}`;
      given.push(`${name}: $${variable}`);
      declared.push(`$${variable}: ${type}`);
      variables[variable] = value;
    };
    for (const [name, value] of Object.entries(parametersOf(resource, $parameters)))
      give(name, `${scalarOf(resource, name)}!`, value);
    if (Object.keys(narrowed).length > 0) give('filter', `${resource.name}Filter`, narrowed);
    if ($search) give('search', 'String', $search);
    return `n${i}: ${resource.plural}(${[...given, 'first: 0'].join(', ')}) { totalCount }`;
  });
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return { query: `query ${head} { ${fields.join(' ')} }`, variables };
}

const scalarOf = ({ parameters }: Resource, name: string) =>
  parameters.find((each) => each.name === name)?.scalar ?? 'String';

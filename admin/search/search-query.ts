import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { type Resource, resources } from '../foundation/declaration.ts';
import { mayList, mayShow } from '../foundation/may.ts';
import { representingFields } from '../foundation/represent.ts';
import { partsFor } from '../layout/domains.ts';
import { parametersOf, searchedFields } from '../providers/data/list-arguments.ts';
import { selectionOf } from '../providers/data/selection.ts';

/** What can be searched by words, of what somebody may read; what they can open comes alone. */
export function searchable(ability: Ability): Resource[] {
  const places = partsFor(ability).flatMap((part) => part.places.map(({ resource }) => resource));
  // what somebody works with comes before what they only look at
  const rank = (resource: Resource) => (places.indexOf(resource) + 1 || places.length + 1) - 1;
  return resources
    .filter(
      (resource) =>
        mayList(ability, resource) &&
        mayShow(ability, resource) &&
        searchedFields(ability, resource).length > 0,
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** One question to the API about a few resources, a few rows of each. */
export function searchQuery(
  ability: Ability,
  asked: readonly Resource[],
  words: string,
  each: number,
) {
  const variables: Record<string, unknown> = { words, each };
  const declared = ['$words: String!', '$each: Int!'];
  const fields = asked.map((resource, i) => {
    const given = ['search: $words', 'first: $each'];
    for (const [name, value] of Object.entries(parametersOf(resource, undefined))) {
      const { scalar } = resource.parameters.find((parameter) => parameter.name === name)!;
      declared.push(`$${name}${i}: ${scalar}!`);
      given.push(`${name}: $${name}${i}`);
      variables[`${name}${i}`] = value;
    }
    const names = [...representingFields(resource), ...searchedFields(ability, resource)];
    return `s${i}: ${resource.plural}(${given.join(', ')}) { nodes { ${selectionOf(ability, resource, names)} } pageInfo { hasNextPage } }`;
  });
  return { query: `query (${declared.join(', ')}) { ${fields.join(' ')} }`, variables };
}

import type { Class, Part, Twins } from './twins.ts';

/** So many people and no more may be in a part of one dimension and of the other, and two unions still be told apart. */
const lightest = [0, 1, 2, 3, 4, 5];
/** Of unions with more people apart, nothing near enough follows from each other. */
const mostApart = 49;
/** And so many times fewer than in the smaller of the two parts are a light link too. */
const lightShare = 5;

/** So many people who are in a part of one dimension and in a part of another; in none where they are not there. */
type Edge = readonly [one: string | null, other: string | null, people: number];

/**
 * The unions of parts of one dimension that are all but the same people as unions of parts of another, where neither
 * is a single part: parts of which somebody is in both hang together, those few left out who hang together too much.
 * A class names the finest part of a dimension first.
 */
export function unionsOf(classes: readonly Class[]): Twins[] {
  const dimensions = [...new Set(classes.flatMap(([parts]) => parts.map(([name]) => name)))];
  const pairs = dimensions.flatMap((one, i) =>
    dimensions.slice(i + 1).map((other) => [one, other]),
  );
  return pairs.flatMap(([one, other]) =>
    unionsIn(edgesOf(classes, [one!, other!]), [one!, other!]),
  );
}

/**
 * The unions of parts of a dimension at one time that are all but the same people as unions of its parts at another:
 * what was split, put together or moved as a whole. Whoever is there at one time alone is in no part at the other.
 */
export const unionsBetween = (classes: readonly Then[], dimensions: readonly string[]): Twins[] =>
  dimensions.flatMap((name) => unionsIn(edgesOf(classes, [name, name]), [name, name], true));

/** So many people, and all the parts that they are in at one time, and at another. */
type Then = readonly [ones: readonly Part[], others: readonly Part[], people: number];

function unionsIn(
  edges: readonly Edge[],
  [one, other]: readonly [string, string],
  between = false,
): Twins[] {
  const found = new Map<string, Twins>();
  for (const isLight of linksLeftOut(edges))
    for (const [ones, others, apart] of together(edges, isLight, between)) {
      const twins: Twins = [
        ones.map((category): Part => [one, category]),
        others.map((category): Part => [other, category]),
        apart,
      ];
      const key = JSON.stringify([ones, others]);
      if (!found.has(key)) found.set(key, twins);
    }
  return [...found.values()];
}

function edgesOf(
  classes: readonly (Class | Then)[],
  [one, other]: readonly [string, string],
): Edge[] {
  const sums = new Map<string, number>();
  const finest = (parts: readonly Part[], name: string) =>
    parts.find(([dimension]) => dimension === name)?.[1];
  for (const each of classes) {
    const [parts, then] = each.length === 3 ? each : [each[0], each[0]];
    const key = JSON.stringify([finest(parts, one), finest(then, other)]);
    sums.set(key, (sums.get(key) ?? 0) + (each.length === 3 ? each[2] : each[1]));
  }
  return [...sums].map(([key, people]) => [...(JSON.parse(key) as [string, string]), people]);
}

/** Which links are left out, one choice after the other: those of few people, or of few of the smaller part. */
function linksLeftOut(edges: readonly Edge[]): ((edge: Edge) => boolean)[] {
  const sizes = new Map<string, number>();
  const add = (node: string, people: number) => sizes.set(node, (sizes.get(node) ?? 0) + people);
  for (const [one, other, people] of edges) {
    add(`1${one}`, people);
    add(`2${other}`, people);
  }
  const isSmall = ([one, other, people]: Edge) =>
    people <= mostApart &&
    people * lightShare <= Math.min(sizes.get(`1${one}`)!, sizes.get(`2${other}`)!);
  return [
    ...lightest.map(
      (light) =>
        ([, , people]: Edge) =>
          people <= light,
    ),
    isSmall,
  ];
}

type Union = [ones: string[], others: string[], apart: number];

/** What hangs together when light links are left out; at one time but for the greatest, which is what the others leave. */
function together(
  edges: readonly Edge[],
  isLight: (edge: Edge) => boolean,
  between: boolean,
): Union[] {
  const groups = new Map<string, Set<string>>();
  const groupOf = (node: string) =>
    groups.get(node) ?? groups.set(node, new Set([node])).get(node)!;
  for (const edge of edges) {
    const [a, b] = [groupOf(`1${edge[0]}`), groupOf(`2${edge[1]}`)];
    if (edge.includes(null) || isLight(edge) || a === b) continue;
    for (const node of b) groups.set(node, a.add(node));
  }
  const unions = [...new Set(groups.values())].map((nodes) => {
    let within = 0;
    let apart = 0;
    for (const [one, other, people] of edges) {
      const inside = [nodes.has(`1${one}`), nodes.has(`2${other}`)].filter(Boolean).length;
      if (inside === 2) within += people;
      if (inside === 1) apart += people;
    }
    const side = (mark: string) =>
      [...nodes]
        .filter((node) => node.startsWith(mark))
        .map((node) => node.slice(1))
        .sort();
    return { within, union: [side('1'), side('2'), apart] satisfies Union };
  });
  return unions
    .sort((a, b) => b.within - a.within)
    .slice(between ? 0 : 1)
    .filter(({ within, union: [ones, others, apart] }) => {
      const pair = ones.length === 1 && others.length === 1;
      return !pair && apart < Math.min(within, mostApart);
    })
    .map(({ union }) => union);
}

/** What becomes of a figure: ours to decide, decided before, known to everybody anyway, or in no table at all. */
export type Standing = 'open' | 'shown' | 'withheld' | 'known' | 'unpublished';

/** One count: a cell, a margin or a total. Tables that share it share the one figure. */
export interface Figure {
  name: string;
  count: number;
  /** Counts from 1 up to one less than this are small. */
  threshold: number;
  /** What is lost by withholding it. */
  cost: number;
  standing: Standing;
  /** What a reader may take it to be, once it is shown: itself, or what rounds to the same. */
  low: number;
  high: number;
}

/** A figure that is the sum of others, by their places; along a special-category characteristic or not. */
export interface Relation {
  total: number;
  parts: readonly number[];
  characteristic?: boolean;
}

/** All figures that can be held against each other, and how they add up. */
export interface Figures {
  figures: Figure[];
  relations: Relation[];
  places: Map<string, number>;
  related: Set<string>;
}

/** No figures yet. */
export const noFigures = (): Figures => ({
  figures: [],
  relations: [],
  places: new Map(),
  related: new Set(),
});

/** Whether a figure tells of so few that it would tell of one of them. */
export const small = ({ count, threshold }: Pick<Figure, 'count' | 'threshold'>) =>
  count > 0 && count < threshold;

/** Withholds every nought that is ours to decide: what nobody is says of each of a group what they are not. */
export function withholdNoughts({ figures }: Figures) {
  for (const figure of figures)
    if (figure.standing === 'open' && figure.count === 0) figure.standing = 'withheld';
}

/** Adds a figure, or what is new of one that another table has already. */
export function addFigure(all: Figures, { low, high, ...figure }: NewFigure): number {
  const place = all.places.get(figure.name);
  if (place === undefined) {
    all.places.set(figure.name, all.figures.length);
    return (
      all.figures.push({ ...figure, low: low ?? figure.count, high: high ?? figure.count }) - 1
    );
  }
  const there = all.figures[place]!;
  if (there.count !== figure.count)
    throw new Error(`Two tables disagree on ${figure.name}: ${there.count} and ${figure.count}.`);
  there.threshold = Math.max(there.threshold, figure.threshold);
  there.cost = Math.max(there.cost, figure.cost);
  if (precedence[figure.standing] > precedence[there.standing]) there.standing = figure.standing;
  return place;
}

/** Adds how figures add up, once. */
export function addRelation(all: Figures, relation: Relation) {
  const key = `${relation.total}=${relation.parts.join('+')}`;
  if (all.related.has(key)) return;
  const sum = relation.parts.reduce((count, part) => count + all.figures[part]!.count, 0);
  const { name, count } = all.figures[relation.total]!;
  if (sum !== count) throw new Error(`${name} is ${count}, and its parts add up to ${sum}.`);
  all.related.add(key);
  all.relations.push(relation);
}

type NewFigure = Omit<Figure, 'low' | 'high'> & Partial<Pick<Figure, 'low' | 'high'>>;

/** What is out cannot be called back: of two standings of one figure, the one that tells more stands. */
const precedence: Record<Standing, number> = {
  unpublished: 0,
  open: 1,
  withheld: 2,
  shown: 3,
  known: 4,
};

/** Fewest figures first: of equally many, those of fewest people; a nought tells nothing of anybody that a reader need miss. */
export const costOf = (count: number, level: number) =>
  level * (1000 + (count === 0 ? 60 : Math.round(20 * Math.log10(1 + count))));

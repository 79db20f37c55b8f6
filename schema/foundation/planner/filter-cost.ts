import { costs } from '../limits.ts';
import { Refusal } from '../refusal.ts';

type Filter = Record<string, unknown>;

/** What the arguments of a list cost besides the rows that it answers with. */
export const costOfArguments = ({ filter, search, orderBy }: Filter) =>
  costOfFilter(filter) + costs.textSearch * wordsIn(search) + costOfOrder(orderBy);

/** What an order costs: a comparison for each key, and each reference on the way to it. */
const costOfOrder = (order: unknown): number =>
  Array.isArray(order) ? sum(order.map((entry) => sum(Object.values(entry).map(costOfKey)))) : 0;

const costOfKey = (key: unknown): number =>
  isFilter(key)
    ? costs.reference + sum(Object.values(key).map(costOfKey))
    : key
      ? costs.comparison
      : 0;

/** What a filter costs: little for a field, much along relations, and more for each inside another. */
export const costOfFilter = (filter: unknown): number =>
  isFilter(filter) ? sum(Object.entries(filter).map(([key, value]) => costOf(key, value))) : 0;

function costOf(key: string, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (key === 'and' || key === 'or') return sum((value as unknown[]).map(costOfFilter));
  if (key === 'not') return costOfFilter(value);
  if (key === 'within') return costs.collection;
  if (!isFilter(value)) return textSearches.has(key) ? costs.textSearch : costs.comparison;
  const { some, none } = value;
  if (some || none) return costOfCollection(some) + costOfCollection(none);
  return (isReference(value) ? costs.reference : 0) + costOfFilter(value);
}

const costOfCollection = (filter: unknown) =>
  isFilter(filter) ? costs.collection + costs.inCollection * costOfFilter(filter) : 0;

const textSearches = new Set(['contains', 'startsWith']);
const ofAnyFilter = ['and', 'or', 'not'];

/** Operators stand by values; what stands by filters is another record. */
const isReference = (filter: Filter) =>
  Object.values(filter).some(isFilter) || ofAnyFilter.some((key) => filter[key]);

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsIn = (search: unknown) =>
  typeof search === 'string' ? search.split(/\s+/).filter(Boolean).length : 0;

const sum = (costsOfParts: readonly number[]) => costsOfParts.reduce((all, each) => all + each, 0);

/** Refuses what would cost too much: so many values, and conditions that cost as much as so many more. */
export function checkCost(values: number, conditions: number) {
  const { budget } = costs;
  if (values > budget)
    throw new Refusal(
      'TOO_COMPLEX',
      `This asks for about ${values} values; one request may ask for ${budget}. Ask for fewer rows or fields.`,
    );
  if (values + conditions > budget)
    throw new Refusal(
      'TOO_COMPLEX',
      `The conditions here cost as much as ${conditions} values; with what is asked for, one request may cost ${budget}. Use fewer of them, above all of some and none, or ask in several requests.`,
    );
}

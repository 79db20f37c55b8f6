import { type Model, propertyOf, type ToMany } from '../../schema/foundation/model/model.ts';
import type { Loaded, World } from '../harness/world.ts';
import { compares, ordered } from './compare.ts';
import type { Judge } from './judge.ts';
import type { Filter, ListArguments, OrderEntry, Picked, Question } from './question.ts';
import { everReadable } from './refused.ts';

/** What the answer to a question must be, worked out row by row, the slow and obvious way. */
export class Reference {
  readonly #world: World;
  readonly #judge: Judge;

  constructor(world: World, judge: Judge) {
    this.#world = world;
    this.#judge = judge;
  }

  /** The rows that a question is about, all of them, in order. */
  matching({ model, args }: Question): Loaded[] {
    const { filter = {}, orderBy = [], search = '' } = args;
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return this.#sorted(
      model,
      orderBy,
      this.#world
        .all(model)
        .filter((row) => this.#visible(row) && this.#passes(row, filter))
        .filter((row) => words.every((word) => this.#mentions(row, word))),
    );
  }

  /** The rows of the page, out of all that match. */
  page(matching: readonly Loaded[], { first, last, offset = 0 }: ListArguments): Loaded[] {
    if (last !== undefined) return last === 0 ? [] : matching.slice(-last);
    return matching.slice(offset, offset + (first ?? 25));
  }

  answer(row: Loaded, picked: readonly Picked[]): Record<string, unknown> {
    return Object.fromEntries(
      picked.map(({ key, name, args = {}, children = [] }) => {
        if (name === 'withheld') return [key, this.#withheld(row, picked)];
        const property = this.#property(row, name);
        if (property.kind === 'toOne') {
          const referred = this.#referred(row, name);
          return [key, referred && this.answer(referred, children)];
        }
        if (property.kind !== 'toMany') return [key, this.#value(row, name)];
        const { filter = {}, orderBy = [], first = 25 } = args;
        const items = this.#items(row, name).filter((item) => this.#passes(item, filter));
        const page = this.#sorted(property.target, orderBy, items).slice(0, first);
        return [key, page.map((item) => this.answer(item, children))];
      }),
    );
  }

  #withheld(row: Loaded, picked: readonly Picked[]) {
    const names = new Set(picked.map(({ name }) => name));
    return [...names].filter(
      (name) =>
        name !== 'withheld' &&
        this.#property(row, name).kind !== 'toMany' &&
        !this.#judge.can('read', row, name),
    );
  }

  #model(name: string): Model {
    return this.#world.models.get(name)!;
  }

  #property(row: Loaded, name: string) {
    return propertyOf(this.#model(row.__typename), name);
  }

  #everReadable(name: string, field: string): boolean {
    return everReadable(this.#judge, this.#model(name), field);
  }

  #visible(row: Loaded): boolean {
    return this.#judge.can('read', row);
  }

  #value(row: Loaded, name: string): unknown {
    return this.#judge.can('read', row, name) ? (row[name] ?? null) : null;
  }

  #referred(row: Loaded, name: string): Loaded | null {
    const referred = this.#value(row, name) as Loaded | null;
    return referred && this.#visible(referred) ? referred : null;
  }

  #items(row: Loaded, name: string): Loaded[] {
    const { by } = this.#property(row, name) as ToMany;
    return (row[name] as Loaded[]).filter(
      (item) => this.#visible(item) && this.#value(item, by) !== null,
    );
  }

  #mentions(row: Loaded, word: string): boolean {
    return this.#model(row.__typename).search.some((field) => {
      const value = this.#everReadable(row.__typename, field) ? this.#value(row, field) : null;
      return typeof value === 'string' && value.toLowerCase().includes(word);
    });
  }

  #passes(row: Loaded, filter: Filter): boolean {
    return Object.entries(filter).every(([key, wanted]) => {
      if (key === 'and') return (wanted as Filter[]).every((each) => this.#passes(row, each));
      if (key === 'or') return (wanted as Filter[]).some((each) => this.#passes(row, each));
      if (key === 'not') return !this.#passes(row, wanted as Filter);
      if (key === 'isNull') return !wanted;
      const property = this.#property(row, key);
      if (property.kind === 'toOne') {
        const referred = this.#referred(row, key);
        const { isNull, ...rest } = wanted as Filter;
        if (isNull === true && Object.keys(rest).length === 0) return referred === null;
        return referred !== null && this.#passes(referred, wanted as Filter);
      }
      if (property.kind === 'toMany') {
        const { some, none } = wanted as { some?: Filter; none?: Filter };
        const items = this.#items(row, key);
        return (
          (!some || items.some((item) => this.#passes(item, some))) &&
          (!none || !items.some((item) => this.#passes(item, none)))
        );
      }
      return compares(this.#value(row, key), wanted as Filter);
    });
  }

  #sorted(model: string, orderBy: readonly OrderEntry[], rows: readonly Loaded[]): Loaded[] {
    const usual = this.#model(model)
      .order.filter(({ property }) => this.#everReadable(model, property))
      .map(({ property, descending }) => this.#usual(model, property, descending ? 'desc' : 'asc'));
    const entries = orderBy.length > 0 ? orderBy : usual;
    return [...rows].sort((a, b) => {
      for (const entry of entries) {
        const key = this.#sortValue(a, entry);
        const other = this.#sortValue(b, entry);
        if (key.value === null || other.value === null) {
          if (key.value !== other.value) return key.value === null ? 1 : -1;
          continue;
        }
        const difference = ordered(key.value, other.value);
        if (difference !== 0) return key.descending ? -difference : difference;
      }
      return a.id < b.id ? -1 : 1;
    });
  }

  /** A reference sorts by what represents its row, where that can be read. */
  #usual(model: string, name: string, direction: 'asc' | 'desc'): OrderEntry {
    const property = propertyOf(this.#model(model), name);
    if (property.kind !== 'toOne') return { [name]: direction };
    const { represents, properties } = this.#model(property.target);
    const named = properties.get(represents)!.kind !== 'toOne';
    return named && this.#everReadable(property.target, represents)
      ? { [name]: { [represents]: direction } }
      : { [name]: direction };
  }

  #sortValue(row: Loaded, entry: OrderEntry): { value: unknown; descending: boolean } {
    const [[name, direction]] = Object.entries(entry) as [[string, OrderEntry[string]]];
    if (typeof direction === 'string') {
      const value = this.#value(row, name);
      const property = this.#property(row, name);
      const choices = 'choices' in property ? property.choices : undefined;
      const key = choices && value !== null ? choices.indexOf(value as string) : value;
      return { value: (key as Loaded | null)?.id ?? key, descending: direction === 'desc' };
    }
    const referred = this.#referred(row, name);
    return referred ? this.#sortValue(referred, direction) : { value: null, descending: false };
  }
}

import { say } from '../../language/say.ts';
import {
  type Field,
  isTree,
  type ReferenceField,
  resourceNamed,
  type ValueField,
} from '../declaration.ts';
import { formatted } from '../format.ts';

/** One field's part of the API's filter. */
export type FieldFilter = Record<string, unknown>;

/** What the form of a filter holds. */
export interface FilterForm {
  text?: string;
  from?: string;
  to?: string;
  choices?: string[];
  answer?: boolean;
  target?: { id?: string };
  /** By its references: the record that theirs is, or lies below. */
  below?: Record<string, { id?: string } | undefined>;
  /** Whether there is anything at all. */
  recorded?: boolean;
}

/** How a field is narrowed down: each kind has its own inputs. */
export type FilterKind = 'text' | 'range' | 'choices' | 'answer' | 'target' | 'member';

export function filterKind(field: ValueField | ReferenceField): FilterKind {
  if (field.kind === 'reference') return 'target';
  if (field.list) return 'member';
  if (field.choices) return 'choices';
  if (field.scalar === 'Boolean') return 'answer';
  return field.scalar === 'String' || field.scalar === 'ID' ? 'text' : 'range';
}

/** The filter that a form asks for; nothing when it asks for nothing. */
export function filterFrom(
  field: ValueField | ReferenceField,
  form: FilterForm,
): FieldFilter | undefined {
  const filter = present({ ...asked(field, form), isNull: isNull(form.recorded) });
  return Object.keys(filter).length > 0 ? filter : undefined;
}

function asked(field: ValueField | ReferenceField, form: FilterForm): FieldFilter {
  switch (filterKind(field)) {
    case 'text':
      return { [(field as ValueField).scalar === 'ID' ? 'eq' : 'contains']: form.text?.trim() };
    case 'member':
      return { contains: form.text?.trim() };
    case 'choices':
      return { in: form.choices?.length ? form.choices : undefined };
    case 'answer':
      return { eq: form.answer };
    case 'target':
      return targeted(field as ReferenceField, form);
    case 'range':
      return {
        gte: bound(field, form.from, 'T00:00:00Z'),
        lte: bound(field, form.to, 'T23:59:59Z'),
      };
  }
}

/** A record with all that lies below it, where records of its kind do; or those whose own are among such. */
function targeted({ target }: ReferenceField, { target: { id } = {}, below = {} }: FilterForm) {
  const itself = isTree(resourceNamed(target)) ? { within: id } : { id: id && { eq: id } };
  const theirs = Object.entries(below).map(([name, at]) => [name, at?.id && { within: at.id }]);
  return { ...itself, ...Object.fromEntries(theirs) };
}

/** The records of a tree that a filter of a reference names, by the references of its records. */
export const placesIn = (filter: FieldFilter): [reference: string, id: string][] =>
  Object.entries(filter).flatMap(([name, value]) => {
    const { within } = (value ?? {}) as { within?: string };
    return within ? [[name, within] as [string, string]] : [];
  });

/** The record that a filter of a reference names, alone or with all below it. */
export const namedBy = ({ id, within }: FieldFilter): string | undefined =>
  (within ?? (id as { eq?: string } | undefined)?.eq) as string | undefined;

function bound(field: Field, value: string | undefined, time: string): unknown {
  if (field.kind !== 'value' || !value) return undefined;
  if (field.scalar === 'DateTime') return `${value}${time}`;
  return field.scalar === 'Int' ? Number(value) : value;
}

/** The form of a filter that is there already. */
export function formFrom(filter: FieldFilter = {}): FilterForm {
  const { contains, eq, gte, lte } = filter;
  const target = namedBy(filter);
  const places = placesIn(filter).map(([name, id]) => [name, { id }]);
  return present({
    text: contains ?? (typeof eq === 'string' ? eq : undefined),
    choices: filter.in,
    answer: typeof eq === 'boolean' ? eq : undefined,
    from: day(gte),
    to: day(lte),
    target: target ? { id: target } : undefined,
    below: places.length > 0 ? Object.fromEntries(places) : undefined,
    recorded: isNull(filter.isNull),
  }) as FilterForm;
}

/** Recorded and null are opposites, and both may be left open. */
const isNull = (recorded: unknown) => (typeof recorded === 'boolean' ? !recorded : undefined);

const day = (value: unknown) => (value === undefined ? undefined : String(value).split('T')[0]);

/** A filter in words, after the name of its field; of a reference only that there is one. */
export function described(field: ValueField | ReferenceField, filter: FieldFilter): string {
  if (filter.isNull === true) return say('not recorded');
  if (filter.isNull === false) return say('recorded');
  if (field.kind === 'reference') return '';
  const { contains, eq, gte, lte } = filter;
  const said = (value: unknown) => formatted({ ...field, list: false }, value);
  if (contains !== undefined)
    return field.list ? said(contains) : say('contains %{words}', { words: String(contains) });
  if (Array.isArray(filter.in)) return inTurn(filter.in.map(said));
  if (eq !== undefined) return said(eq);
  if (gte !== undefined && lte !== undefined)
    return say('%{from} to %{to}', { from: said(gte), to: said(lte) });
  if (gte !== undefined) return say('from %{from}', { from: said(gte) });
  return lte === undefined ? '' : say('up to %{to}', { to: said(lte) });
}

const inTurn = (words: readonly string[]) =>
  words.reduce(
    (others, last) => (others ? say('%{others} or %{last}', { others, last }) : last),
    '',
  );

const present = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );

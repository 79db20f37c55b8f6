import type { Context } from '../../graphql/context.ts';
import { Refusal } from '../../refusal.ts';
import type { Choice } from '../cells/reading.ts';
import type { Column } from '../column.ts';
import { readingOf } from '../confirm.ts';
import { changeFile, fileSeen, type KeptFile, keptFile, lookedAt } from '../kept-files.ts';
import type { Kinds } from '../kinds.ts';
import type { Problem } from '../problem.ts';
import { saidWith } from '../said-with.ts';
import { underWay } from '../under-way.ts';
import { keyOf, type Mapping } from './mapping.ts';
import { choicesOf, keysThere } from './references.ts';
import {
  fingerprintOf,
  type Remembered,
  rememberedAt,
  rememberedFor,
  rememberMapping,
} from './remembered.ts';
import { type Because, suggestColumns, suggestValue } from './suggest.ts';
import type { FoundValue, Survey } from './survey.ts';

/** The columns of a file, and where each may go. */
export interface ColumnsStep {
  headings: HeadingStep[];
  rows: number;
  remembered: Remembered[];
  /** What was said with the file as a whole. */
  options: KeptFile['options'];
  /** The one that the suggestions come from. */
  used: string | null;
  /** Why it cannot be read at all. */
  problems: Problem[];
}

export interface HeadingStep {
  heading: string;
  examples: string[];
  field: string | null;
  because: Because | null;
}

/** What the columns of a file are, and where they go: as was said of it, or of files like it, else as is suggested. */
export async function columnsStep(
  context: Context,
  kinds: Kinds,
  id: string,
  chosen: string | null | undefined,
): Promise<ColumnsStep> {
  const kept = await openFile(context, id);
  const { survey, problems } = await surveyOf(context, kinds, { ...kept, mapping: null });
  const columns = kinds.get(kept.kind)!.cells!;
  const names = survey.headings.map(({ heading }) => heading);
  const remembered = await rememberedFor(context, kept.kind, fingerprintOf(names));
  const use = chosen
    ? remembered.find((each) => each.id === chosen)
    : remembered.find(({ fits }) => fits);
  const before = chosen ? use?.mapping : (kept.mapping ?? use?.mapping);
  const suggested = suggestColumns(names, columns, before);
  const headings = survey.headings.map(({ examples }, at) => ({ examples, ...suggested[at]! }));
  const used = (chosen || !kept.mapping) && use ? use.id : null;
  return { headings, rows: survey.rows, remembered, options: kept.options, used, problems };
}

/** The values of one column of which somebody has to say what they stand for. */
export interface FieldStep {
  field: string;
  column: Column;
  /** What they may stand for; anything, where there are none. */
  choices: readonly Choice[];
  values: ValueStep[];
  /** Whether there are more than anybody could look through. */
  more: boolean;
}

export interface ValueStep extends FoundValue {
  to: string | null;
  because: Because | null;
}

const mostShown = 200;

/** The values that cannot be read as they stand, column by column, and what they may stand for. */
export async function valuesStep(context: Context, kinds: Kinds, id: string): Promise<FieldStep[]> {
  const kept = await openFile(context, id);
  const { survey } = await surveyOf(context, kinds, kept);
  const columns = kinds.get(kept.kind)!.cells!;
  const before = new Map(
    kept.mapping?.values.map(({ field, from, to }) => [`${field} ${keyOf(from)}`, to]),
  );
  const steps: FieldStep[] = [];
  for (const [field, found] of Map.groupBy(survey.values, (each) => each.field)) {
    const column = columns[field]!;
    const { refers } = column;
    const there =
      refers &&
      (await keysThere(
        context,
        refers,
        found.map(({ from }) => from),
      ));
    const open = found.filter(({ from }) => !there?.has(from));
    if (open.length === 0) continue;
    const choices = refers ? await choicesOf(context, refers) : (column.read.choices ?? []);
    const { synonyms } = column;
    const values = open
      .sort((one, other) => other.count - one.count)
      .slice(0, mostShown)
      .map((each): ValueStep => {
        const said = before.get(`${field} ${keyOf(each.from)}`);
        if (said !== undefined) return { ...each, to: said, because: 'remembered' };
        return {
          ...each,
          ...suggestValue(each.from, { choices, synonyms, optional: !column.required }),
        };
      });
    const more = open.length > mostShown || survey.more.includes(field);
    steps.push({ field, column, choices, values, more });
  }
  return steps;
}

interface Said extends Pick<Mapping, 'columns'> {
  /** What was said before holds where nothing is said of values. */
  values?: Mapping['values'] | null;
  /** A remembered mapping whose values hold too. */
  from?: string | null;
  /** What is said with the file as a whole; what was said before holds where this is absent. */
  options?: Readonly<Record<string, string>>;
  /** A name to remember it by. */
  rememberAs?: string | null;
  shared?: boolean | null;
}

/** Writes down what somebody says that the columns and values of a file mean. */
export async function sayMapping(context: Context, kinds: Kinds, id: string, said: Said) {
  const { columns, from, rememberAs, shared, options } = said;
  await context.writing.transaction(async (tx) => {
    if (await underWay(tx, context, await fileSeen(tx, context, id)))
      throw new Refusal('CONFLICT', 'The file is being brought in already.');
    const kept = await keptFile(tx, context, id);
    stillOpen(kept);
    const kind = kinds.get(kept.kind);
    if (!kind?.cells)
      throw new Refusal(
        'BAD_USER_INPUT',
        'The columns of such a file say themselves what they are.',
      );
    const remembered = from ? await rememberedAt(tx, context, kept.kind, from) : kept.mapping;
    const values = said.values ?? remembered?.values ?? [];
    checkMapping({ columns, values }, new Set(Object.keys(kind.cells)));
    const mapping = { columns, values };
    await changeFile(tx, context, kept, {
      mapping: JSON.stringify(mapping),
      ...(options && { options: JSON.stringify(saidWith(kind, options)) }),
    });
    const name = rememberAs?.trim();
    if (!name) return;
    if (name.length > 60)
      throw new Refusal('BAD_USER_INPUT', 'A name has at most 60 letters.', {
        fields: { rememberAs: 'A name has at most 60 letters.' },
      });
    const headings = columns.map(({ heading }) => heading);
    const source = { kind: kept.kind, name, shared: shared === true };
    await rememberMapping(tx, context, { ...source, headings, mapping });
  });
}

const most = { columns: 1000, values: 5000, letters: 300 };

function checkMapping({ columns, values }: Mapping, fields: ReadonlySet<string>) {
  const wrong = (words: string) => new Refusal('BAD_USER_INPUT', words);
  if (columns.length > most.columns || values.length > most.values)
    throw wrong(`A mapping has at most ${most.columns} columns and ${most.values} values.`);
  const long = [...columns.map(({ heading }) => heading), ...values.flatMap((v) => [v.from, v.to])];
  if (long.some(({ length }) => length > most.letters))
    throw wrong(`A heading or a value has at most ${most.letters} letters.`);
  const named = [...columns, ...values].flatMap(({ field }) => field ?? []);
  const strange = named.find((field) => !fields.has(field));
  if (strange !== undefined) throw wrong(`There is no field ${strange}.`);
  const filled = columns.flatMap(({ field }) => field ?? []);
  if (new Set(filled).size < filled.length) throw wrong('Two columns go to the same field.');
}

function stillOpen({ name, state }: KeptFile) {
  if (state === 'imported') throw new Refusal('CONFLICT', `${name} has been imported already.`);
}

async function openFile(context: Context, id: string): Promise<KeptFile> {
  const kept = await lookedAt(context, id);
  stillOpen(kept);
  return kept;
}

const nothing: Survey = { headings: [], rows: 0, values: [], more: [] };

async function surveyOf(context: Context, kinds: Kinds, kept: KeptFile) {
  const { file, kind } = readingOf(context, kinds, kept);
  if (!kind.survey) throw new Refusal('BAD_USER_INPUT', 'Such a file has no columns to say it of.');
  const problems: Problem[] = [];
  let survey = nothing;
  for await (const batch of kind.survey(file)) {
    problems.push(...batch.problems);
    survey = batch.survey ?? survey;
  }
  return { survey, problems };
}

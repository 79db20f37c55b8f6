import type { Models } from '../../schema/foundation/model/models.ts';
import type { Answer, Data } from '../harness/answer.ts';
import type { Loaded, World } from '../harness/world.ts';
import type { Judge } from './judge.ts';
import type { Question } from './question.ts';
import { Reference } from './reference.ts';
import { refused } from './refused.ts';

/** What an answer is, or should be, without the seals of its cursors. */
export type Outcome =
  | { refusal: string | null; field: string | null }
  | { nodes: unknown; edges: unknown; pageInfo: unknown; totalCount: unknown };

/** Works out what questions should be answered. */
export class Expected {
  readonly #models: Models;
  readonly #judge: Judge;
  readonly #reference: Reference;

  constructor(models: Models, world: World, judge: Judge) {
    this.#models = models;
    this.#judge = judge;
    this.#reference = new Reference(world, judge);
  }

  /** The refusals that a question may get; none when it must be answered. */
  refusals(question: Question): Outcome[] {
    const { model } = question;
    const door = this.#judge.rulesFor('read', model).length === 0;
    if (door) return [{ refusal: 'FORBIDDEN', field: null }];
    return [...refused(this.#models, this.#judge, question)].map((field) => ({
      refusal: 'FORBIDDEN',
      field,
    }));
  }

  matching(question: Question): Loaded[] {
    return this.#reference.matching(question);
  }

  answer(row: Loaded, picked: Question['picked']): Record<string, unknown> {
    return this.#reference.answer(row, picked);
  }

  /** The page of a question, out of the rows that match it. */
  page({ args, picked }: Question, matching: readonly Loaded[], total = matching.length): Outcome {
    const page = this.#reference.page(matching, args);
    const nodes = page.map((row) => this.#reference.answer(row, picked));
    const backward = args.last !== undefined;
    const reached = Boolean(args.after) || (args.offset ?? 0) > 0;
    const more = matching.length > page.length + (args.offset ?? 0);
    return {
      nodes,
      edges: nodes,
      pageInfo: {
        hasNextPage: backward ? Boolean(args.before) : more,
        hasPreviousPage: backward ? more : reached,
        cursors: page.length > 0 ? 'of the edges' : null,
      },
      totalCount: total,
    };
  }
}

/** The answer to a question in the same words. */
export function outcomeOf({ data, errors }: Answer): Outcome {
  if (errors) {
    const { code, fields } = errors[0]!.extensions as Data;
    return { refusal: code, field: fields ? Object.keys(fields).join() : null };
  }
  const { nodes, edges, pageInfo, totalCount } = data.list;
  const { startCursor, endCursor, ...info } = pageInfo;
  const fitting = startCursor === edges.at(0)?.cursor && endCursor === edges.at(-1)?.cursor;
  const cursors = edges.length === 0 ? startCursor : fitting ? 'of the edges' : 'of other rows';
  return {
    nodes,
    edges: edges.map(({ node }: Data) => node),
    pageInfo: { ...info, cursors },
    totalCount,
  };
}

import type { Notice } from '../../foundation/imports/problem.ts';
import { codeLists } from '../code-lists/code-lists.ts';
import { BenchmarkLabel } from '../entities.ts';
import { categoryId } from '../vocabulary.ts';
import type { Settled } from './settle.ts';

interface Place {
  line: number;
  column: string;
  label: string;
}

/** What is worth knowing of a label before its table is brought in: that it is guessed at, or left out. */
export function madeOf(
  { line, column, label }: Place,
  { characteristic, category, settled }: Settled,
): Notice[] {
  const notice = (...said: string[]) => [
    { line, column, value: label, reason: said.join(' '), of: BenchmarkLabel.name },
  ];
  if (settled === 'similar')
    return notice(`By guess, this is taken for “${called(category!)}”.`, unlessSaid);
  if (category !== null || (settled === 'known' && characteristic === null)) return [];
  return characteristic === null
    ? notice('This is about nothing that people are asked here: nothing is compared with it.')
    : notice(
        'This is on none of our lists: those people are left out of the population.',
        unlessSaid,
      );
}

/** What is said of a label that stands as something else than it would be taken for. */
export function standsAs({ category, settled }: Readonly<Record<string, string | null>>): string {
  const said = settled === 'said' || settled === 'open';
  if (category)
    return said
      ? `This is taken for “${category}”, as was said.`
      : `This is taken for “${category}”, as before.`;
  return settled === 'said'
    ? 'These people are left out of the population, as was said.'
    : 'These people are left out of the population, as before.';
}

const unlessSaid = 'Whatever somebody says of it under Benchmark labels stands.';

const called = (id: string) =>
  codeLists
    .flatMap(({ characteristic, choices }) => choices.map((each) => ({ characteristic, ...each })))
    .filter(({ characteristic, code }) => categoryId(characteristic, code) === id)
    .map(({ outputLabel, label }) => outputLabel ?? label)[0];

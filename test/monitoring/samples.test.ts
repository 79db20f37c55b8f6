import { expect, test } from 'vitest';
import { codeLists } from '../../schema/monitoring/code-lists/code-lists.ts';
import {
  AnswerState,
  BenchmarkLabel,
  Characteristic,
  EqualityAnswer,
} from '../../schema/monitoring/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { type InventedRow, invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { rowsOf } = invented(today);
const states = rowsOf(AnswerState);
const answers = rowsOf(EqualityAnswer);
const standing = answers.filter(({ validTo }) => validTo === null);
const codeOf = new Map(rowsOf(Characteristic).map(({ id, code }) => [id, code]));

test('about seven in ten people have answered', () => {
  const working = rowsOf(Employee).filter(
    ({ startedOn, endedOn }) => startedOn <= today && (!endedOn || endedOn >= today),
  );
  const said = new Set(answers.map(({ subject }) => subject));
  const share = working.filter(({ id }) => said.has(id)).length / working.length;
  expect(share).toBeGreaterThan(0.66);
  expect(share).toBeLessThan(0.76);
});

test('enough of those who left have said what they are, before they left, for their reasons to be told', () => {
  const ended = new Map(
    rowsOf(Employee).flatMap(({ id, endedOn }) =>
      endedOn && endedOn < today ? [[id, endedOn]] : [],
    ),
  );
  const theirs = answers.filter(
    ({ subject, characteristic }) =>
      ended.has(subject) && characteristic === 'sex' && ended.get(subject) > '2025-11-22',
  );
  expect(theirs.length).toBeGreaterThan(80);
  expect(
    answers.filter(({ subject, validFrom }) => validFrom > (ended.get(subject) ?? today)),
  ).toEqual([]);
});

test('all six ways to stand towards a question occur, and are told apart', () => {
  const kindOf = ({ declined, selfDescription }: InventedRow) => {
    if (declined) return 'prefer not to say';
    return selfDescription ? 'category and own words' : 'category';
  };
  expect(new Set(standing.map(kindOf)).size).toBe(3);
  expect(new Set(states.map(({ state }) => state))).toEqual(
    new Set(['answered', 'notAnswered', 'notAsked', 'withdrawn']),
  );
});

test('a state says answered exactly where an answer stands', () => {
  const key = (subject: string, characteristic: string) => `${subject}/${characteristic}`;
  const answered = states
    .filter(({ state }) => state === 'answered')
    .map((row) => key(row.employee, codeOf.get(row.characteristic)));
  const stands = standing.map((row) => key(row.subject, row.characteristic));
  expect(stands.toSorted()).toEqual(answered.toSorted());
});

test('an answer is a category of the edition it names, or a refusal', () => {
  const wrong = answers.filter(({ characteristic, listEdition, category, declined }) => {
    const list = codeLists.find(
      (each) => each.characteristic === characteristic && each.edition === listEdition,
    );
    const choice = list?.choices.find(({ code }) => code === category);
    return declined ? category !== null : !choice || choice.kind === 'group';
  });
  expect(wrong).toEqual([]);
});

test('some people changed an answer; the former one ends when the next begins', () => {
  const former = answers.filter(({ validTo }) => validTo !== null);
  expect(former.length).toBeGreaterThan(50);
  for (const { subject, characteristic, validFrom, validTo } of former) {
    const next = standing.find(
      (row) => row.subject === subject && row.characteristic === characteristic,
    );
    expect(validFrom < validTo && next?.validFrom === validTo).toBe(true);
  }
});

test('no id of the sensitive schema carries a time', () => {
  expect(answers.filter(({ id }) => /^.{14}[167]/.test(id))).toEqual([]);
});

test('the groups of the invented population are called in words', () => {
  const labels = rowsOf(BenchmarkLabel).map(({ label }) => String(label));
  expect(labels.filter((label) => /[a-z][A-Z]|-plus/.test(label))).toEqual([]);
  expect(new Set(labels).size).toBe(33);
});

import { expect, test } from 'vitest';
import { together } from '../../server/sessions/together.ts';

test('whoever asks in one turn shares a question; nothing is remembered', async () => {
  const questions: string[][] = [];
  const ask = together(async (keys) => {
    questions.push(keys);
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}!`]));
  });
  const first = await Promise.all([ask('anna'), ask('ben'), ask('nobody'), ask('anna')]);
  const second = await ask('anna');
  expect(first).toEqual(['anna!', 'ben!', undefined, 'anna!']);
  expect(second).toBe('anna!');
  expect(questions).toEqual([['anna', 'ben', 'nobody'], ['anna']]);
});

test('a question that fails fails for all who share it, and the next one is asked anew', async () => {
  let broken = true;
  const ask = together(async (keys) => {
    if (broken) throw new Error('The database is away.');
    return new Map(keys.map((key) => [key, key]));
  });
  const answers = await Promise.allSettled([ask('anna'), ask('ben')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await ask('anna')).toBe('anna');
});

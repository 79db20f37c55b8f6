import { beforeEach, expect, test } from 'vitest';
import { visit } from './visitor.ts';

const there = visit();
beforeEach(() => there.somebody.open(there.job, {}));

test('what is too much to keep comes back to be shortened, with nothing of it lost', async () => {
  const { open } = there.somebody;
  await open(`${there.job}/name`, { fullName: 'Heledd Quarrington' });
  await open(`${there.job}/email`, { email: 'heledd@example.org' });
  // no two alike, so that nothing of it is kept more shortly
  const statement = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i * 6));
  const long = await open(`${there.job}/statement`, { statement: statement.join('') });
  expect([long.status, long.heading]).toEqual([422, 'How do you meet what the job asks for?']);
  expect(long.body).toContain(`>${statement.join('')}</textarea>`);
  expect(long.body).toContain(
    '<a href="#statement">There is no room to keep all of this: some letters take more than others. Use fewer words here.</a>',
  );
  const shorter = await open(`${there.job}/statement`, {
    statement: statement.slice(0, 300).join(''),
  });
  expect([shorter.status, shorter.at]).toEqual([200, `${there.job}/studied`]);
});

test('of what nobody can see nothing is kept, and alone it is no name', async () => {
  const unseen = await there.somebody.open(`${there.job}/name`, { fullName: '\u200b\u2062' });
  expect([unseen.status, unseen.body.includes('Enter your name.')]).toEqual([422, true]);
  await there.somebody.open(`${there.job}/name`, { fullName: 'Zo\u00eb \u202exe\u2066' });
  expect((await there.somebody.open(`${there.job}/name`)).body).toContain('value="Zo\u00eb xe"');
});

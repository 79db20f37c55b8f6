import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supplierQuestionnaire } from '../../schema/contracts/mails.ts';
import { passwordLink } from '../../schema/organisation/mails.ts';
import { type Council, council } from '../harness/council.ts';
import { write } from '../harness/mailing.ts';

let there: Council;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

const linkOf = async (id: string, posted: boolean) => {
  const { contexts, product } = there.platform;
  const contextValue = { ...contexts.as(there.as('systemAdministrator').caller), posted };
  const source = `{ message(id: "${id}") { link } }`;
  return (await graphql({ schema: product.schema, source, contextValue })).data;
};

test('where a mail server is set, nobody but whom a message is for is shown its link', async () => {
  const values = { person: 'Anna' };
  const link = '/set-password?token=secret';
  const id = await write(there, passwordLink, { recipient: 'anna@example.org', values, link });
  expect(await linkOf(id, false)).toEqual({
    message: { link: 'http://localhost:0/set-password?token=secret' },
  });
  expect(await linkOf(id, true)).toEqual({ message: { link: null } });
});

test('what a supplier’s link opens is not for those who look after messages, mail server or none', async () => {
  const values = { person: 'Anna', supplier: 'Anna & Co' };
  const link = '/supplier/secret';
  const recipient = 'anna@example.org';
  const id = await write(there, supplierQuestionnaire, { recipient, values, link });
  for (const posted of [false, true])
    expect(await linkOf(id, posted)).toEqual({ message: { link: null } });
});

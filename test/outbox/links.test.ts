import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passwordLink } from '../../schema/organisation/mails.ts';
import { type Council, council } from '../harness/council.ts';
import { write } from '../harness/mailing.ts';

let there: Council;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

test('where a mail server is set, nobody but whom a message is for is shown its link', async () => {
  const values = { person: 'Anna' };
  const link = '/set-password?token=secret';
  const id = await write(there, passwordLink, { recipient: 'anna@example.org', values, link });
  const { contexts, product } = there.platform;
  const linkWhere = async (posted: boolean) => {
    const contextValue = { ...contexts.as(there.as('systemAdministrator').caller), posted };
    const source = `{ message(id: "${id}") { link } }`;
    return (await graphql({ schema: product.schema, source, contextValue })).data;
  };
  expect(await linkWhere(false)).toEqual({
    message: { link: 'http://localhost:0/set-password?token=secret' },
  });
  expect(await linkWhere(true)).toEqual({ message: { link: null } });
});

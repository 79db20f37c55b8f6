import { expect } from 'vitest';
import type { Data } from '../harness/answer.ts';
import type { Browser } from '../sessions/entrance.ts';
import { ask } from './upload.ts';

export const data = async (browser: Browser, query: string, variables: object): Promise<Data> => {
  const { data: found, errors } = await ask(browser, query, variables);
  expect(errors).toBeUndefined();
  return Object.values(found!)[0] as Data;
};

interface Headings {
  rows: number;
  used: string | null;
  remembered: { id: string; name: string }[];
  headings: { heading: string; field: string | null; because: string | null }[];
}

interface Values {
  field: string;
  values: { from: string; count: number; to: string | null; because: string | null }[];
}

const own: Record<string, string | null> = { Dept: 'serviceArea', Hours: 'workingPattern' };

/** Somebody who brings a file in, step by step. */
export function clerkAt(browser: Browser) {
  const headings = (id: string, mapping?: string): Promise<Headings> =>
    data(
      browser,
      `query ($id: ID!, $mapping: ID) { importHeadings(id: $id, mapping: $mapping) {
         rows used remembered { id name shared own fits } problems { line reason }
         headings { heading examples field because } } }`,
      { id, mapping },
    );
  const values = (id: string): Promise<Values[]> =>
    data(
      browser,
      'query ($id: ID!) { importValues(id: $id) { field values { from count to because } } }',
      { id },
    );
  const say = (id: string, said: object) =>
    ask(
      browser,
      `mutation ($id: ID!, $columns: [ImportColumnInput!]!, $values: [ImportValueInput!], $from: ID, $options: [ImportSaidInput!], $rememberAs: String, $shared: Boolean) {
         mapImport(id: $id, columns: $columns, values: $values, from: $from, options: $options, rememberAs: $rememberAs, shared: $shared) }`,
      { id, ...said },
    );
  return {
    browser,
    headings,
    values,
    say,
    begin: async (id: string): Promise<string> =>
      (
        await data(browser, 'mutation ($id: ID!) { startImport(id: $id) { jobRun { id } } }', {
          id,
        })
      ).jobRun.id,
    /** What somebody chooses who takes all suggestions and adds what they know. */
    async mapped(id: string) {
      const look = await headings(id);
      const columns = look.headings.map(({ heading, field }) => ({
        heading,
        field: own[heading] ?? field,
      }));
      await say(id, { columns });
      const said = (await values(id)).flatMap(({ field, values: some }) =>
        some.flatMap(({ from, to }) => (to === null ? [] : [{ field, from, to }])),
      );
      return { columns, values: said };
    },
  };
}

export type Clerk = ReturnType<typeof clerkAt>;

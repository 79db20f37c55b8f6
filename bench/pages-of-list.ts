import { unrestricted } from './accounts.ts';
import { signIn } from './targets/ours.ts';

const rounds = 40;
const size = 25;
const far = 2000;

/** How long a page far down a list takes by its cursor, beside the first one. */
export interface DeepPage {
  line: string;
  row: {
    workload: 'deep-page';
    order: string;
    connections: 1;
    toPostgraphile: null;
    toLimit: null;
    /** Of the time of page 1. */
    toFirstPage: number;
    p50: number;
    p99: number;
  };
}

/** Asks the platform at an address for page 1 and page 2,000 in turn, in each of some orders. */
export async function deepPages(url: string): Promise<DeepPage[]> {
  const ask = await asking(url);
  const found: DeepPage[] = [];
  for (const [order, orderBy] of orders) {
    const page = (after?: string) => ask(list, { first: size, after, orderBy });
    // the page before the one that is far
    const offset = size * (far - 1) - 1;
    const { employees } = await ask(list, { first: 1, offset, orderBy });
    if (!employees.pageInfo.endCursor) continue;
    const [near, deep] = await inTurn(
      () => page(),
      () => page(employees.pageInfo.endCursor),
    );
    const toFirstPage = median(deep!) / median(near!);
    found.push({
      line: `by ${order}: page 1 ${told(near!)}, page ${far} ${told(deep!)}: ${toFirstPage.toFixed(2)} ×`,
      row: {
        workload: 'deep-page',
        order,
        connections: 1,
        toPostgraphile: null,
        toLimit: null,
        toFirstPage,
        p50: median(deep!),
        p99: deep!.toSorted((a, b) => b - a)[0]!,
      },
    });
  }
  return found;
}

/** Questions of somebody who may see everybody. */
export async function asking(url: string) {
  const cookie = await signIn(url, unrestricted[0]!);
  return async (query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

interface Answer {
  employees: { pageInfo: { endCursor: string } };
}

const orders: [string, object[]][] = [
  ['name', [{ fullName: 'asc' }]],
  ['name, backwards', [{ fullName: 'desc' }]],
  ['staff number', [{ staffNumber: 'asc' }]],
  ['first day', [{ startedOn: 'asc' }]],
];

const list = `query ($first: Int, $after: String, $offset: Int, $orderBy: [EmployeeOrder!]) {
  employees(first: $first, after: $after, offset: $offset, orderBy: $orderBy) {
    nodes { id fullName } pageInfo { endCursor } } }`;

/** Milliseconds of each, asked one after the other so that whatever else the machine does meets both. */
export async function inTurn(...each: (() => Promise<unknown>)[]): Promise<number[][]> {
  const times = each.map((): number[] => []);
  for (let i = 0; i < rounds; i += 1)
    for (const [at, work] of each.entries()) {
      const from = performance.now();
      await work();
      // the first of them warm up
      if (i >= 5) times[at]!.push(performance.now() - from);
    }
  return times;
}

export const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
export const told = (times: number[]) => `${median(times).toFixed(1)} ms`;

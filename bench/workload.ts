import type { Council } from './council.ts';
import type { Random } from './random.ts';

/** What a request asks for, the same for every target. */
export type Input = Record<string, unknown>;

interface Question {
  query: string;
  variables(input: Input): Record<string, unknown>;
}

/** One thing to measure, and how each target is asked for it. */
export interface Workload {
  name: string;
  draw(council: Council, random: Random): Input;
  /** What a target must answer that has made a change; absent where nothing is changed. No two can be asked for the same. */
  changed?(input: Input): object;
  /** Whether it is measured over one connection too, where nobody waits for anybody. */
  alone?: boolean;
  /** Over how many connections at most: for what takes so long that more would only wait. */
  most?: number;
  /** Whether somebody restricted to the rows of an area can ask it too. */
  forManagers?: boolean;
  /** Whether it is asked by whoever asks for reports. */
  forAnalysts?: boolean;
  /** From which scale on: below it, a report withholds what somebody could be known by. */
  from?: number;
  /** What is compared of an answer, where the whole of it says the same in other words. */
  told?(answer: unknown): unknown;
  ours: Question;
  /** Absent where there is nothing like it. */
  postgraphile?: Question;
  /** `anew` where the best plan depends on the values. */
  limit: { sql: string; anew?: boolean; args(input: Input): unknown[] };
}

import type { GraphQLFormattedError } from 'graphql';

/** Whatever an operation answers; tests know what they asked for. */
// biome-ignore lint/suspicious/noExplicitAny: answers are plain data of every shape
export type Data = any;

/** A whole answer, as it leaves the server. */
export interface Answer {
  data?: Data;
  errors?: GraphQLFormattedError[];
}

/** An answer as a reader takes it in: what there is, or in one line why there is nothing. */
export const told = ({ data, errors }: Answer): Data =>
  errors
    ? errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n')
    : data;

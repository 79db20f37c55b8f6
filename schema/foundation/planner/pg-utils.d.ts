declare module 'pg/lib/utils.js' {
  /** The value of a parameter as it is sent. */
  export function prepareValue(value: unknown): string | Buffer | null;
}

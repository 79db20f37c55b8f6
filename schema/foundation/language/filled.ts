/** What stands for the `%{names}` of a sentence; numbers are grouped. */
export type Values = Readonly<Record<string, string | number>>;

const numbers = new Intl.NumberFormat('en-GB');

/** Puts values into a sentence. */
export const filled = (sentence: string, values: Values = {}) =>
  sentence.replace(/%\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? placeholder);
  });

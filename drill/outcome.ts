/** What came of trying one fault, again and again. */
export interface Outcome {
  fault: string;
  tries: number;
  /** What was acknowledged and is not there, is there twice, or is half there; one line each. */
  lost: string[];
  /** How it stood when the fault was over, in words, and how often. */
  found: Map<string, number>;
  /** What people were told, and how often. */
  told: Map<string, number>;
  /** Milliseconds from the end of the fault until the same thing went well. */
  recovery: number[];
}

export const outcomeOf = (fault: string): Outcome => ({
  fault,
  tries: 0,
  lost: [],
  found: new Map(),
  told: new Map(),
  recovery: [],
});

/** Counts words; the reference of an error is different each time. */
export function note(counts: Map<string, number>, words: string) {
  const plain = words.replace(/reference [0-9A-F]{8}/, 'reference …');
  counts.set(plain, (counts.get(plain) ?? 0) + 1);
}

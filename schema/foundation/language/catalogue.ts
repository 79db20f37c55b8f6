export type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A sentence that counts, by the category of the number; those that are not told apart are `other`. */
export type Forms = Readonly<Partial<Record<Category, string>> & { other: string }>;

/** What is said in another language, by the English: a sentence, or its forms where something is counted. */
export type Catalogue = Readonly<Record<string, string | Forms>>;

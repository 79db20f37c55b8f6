/** The languages that the public reads, and what each calls itself. */
export const languages = { en: 'English', cy: 'Cymraeg' } as const;

export type Language = keyof typeof languages;

/** The same said in each language. */
export type Words = Readonly<Record<Language, string>>;

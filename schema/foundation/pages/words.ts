/** The languages that the public reads, and what each calls itself. */
export const languages = { en: 'English', cy: 'Cymraeg' } as const;

export type Language = keyof typeof languages;

/** The same said in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What every set of pages that asks one thing after another says. */
export const onTheWay = {
  continue: { en: 'Continue', cy: 'Parhau' },
  change: { en: 'Change', cy: 'Newid' },
} satisfies Record<string, Words>;

/** The address at which the public pages say that there is no such page. */
export const nowhere = '/page-not-found';

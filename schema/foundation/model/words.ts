/** `ServiceArea` as a property is called: `serviceArea`. */
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** `serviceArea` as a type is called: `ServiceArea`. */
export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `workEmail` as people write it: work email. */
export const inWords = (text: string) =>
  lowerFirst(text).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A label inside a sentence; acronyms keep their letters. */
export const inSentence = (said: string) => (/^[A-Z]{2}/.test(said) ? said : lowerFirst(said));

const acronyms =
  /\b(?:(?:id|hr|ocid|vat|pdf|docx|xlsx|odt|ods|csv|txt|png|jpeg|eml)\b|kpi(?=s?\b))/gi;

/** A name as a heading: `eLearning` is E-learning, `hrAdministrator` is HR administrator, `titleWelsh` is Title in Welsh. */
export const label = (name: string) =>
  upperFirst(
    inWords(name)
      .replace(/^([a-z]) /, '$1-')
      .replace(/ welsh$/, ' in Welsh'),
  ).replace(acronyms, (word) => word.toUpperCase());

/** What GraphQL says of a fault without the names that may have been meant: those are for whoever may see the schema. */
export const withoutSuggestion = (message: string) =>
  message.replace(/ ?Did you mean [^?]*\?$/, '');

/** Whose record this is, as the page was told; the server that only develops the console does not say. */
export const council =
  globalThis.document
    ?.querySelector<HTMLMetaElement>('meta[name=council]')
    ?.content.replace('NAME_OF_THIS_COUNCIL', '') ?? '';

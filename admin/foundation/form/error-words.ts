const wrapper = '@@react-admin@@';

/** The words of an error; react-admin wraps those of its checks for translation. */
export function wordsOf(message: unknown): string | undefined {
  if (typeof message !== 'string') return undefined;
  return message.startsWith(wrapper) ? String(JSON.parse(message.slice(wrapper.length))) : message;
}

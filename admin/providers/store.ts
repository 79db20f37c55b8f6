import { memoryStore, type Store } from 'ra-core';

const kept = 'theme';

/**
 * What the console remembers: lists and their filters while the page is open, since words in them may name people;
 * only the choice of light or dark for longer.
 */
export function consoleStore(): Store {
  const chosen = localStorage.getItem(kept);
  const memory = memoryStore(chosen ? { [kept]: chosen } : {});
  return {
    ...memory,
    setItem(key, value) {
      if (key === kept) localStorage.setItem(kept, String(value));
      memory.setItem(key, value);
    },
    reset() {
      const theme = memory.getItem(kept);
      memory.reset();
      if (theme) memory.setItem(kept, theme);
    },
  };
}

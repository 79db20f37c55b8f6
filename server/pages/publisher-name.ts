import type { Platform } from '../platform.ts';
import { askAs } from './ask-as.ts';

const freshFor = 60_000;

/** The name of the public body as it was known last, asked for anew now and then; no page waits for it. */
export function publisherName(platform: Platform): () => string {
  let name = '';
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - askedAt > freshFor) {
      askedAt = performance.now();
      const visitor = platform.contexts.as({
        roles: ['visitor'],
        attributes: {},
        actor: 'visitor',
      });
      platform.product.publisher(askAs(platform, visitor)).then(
        (found = '') => {
          name = found;
        },
        () => undefined,
      );
    }
    return name;
  };
}

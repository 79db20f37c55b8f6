import type { JsonDocument } from '../../foundation/imports/json.ts';
import { excerpt, type Problem, Unreadable } from '../../foundation/imports/problem.ts';
import { type Release, release } from './release.ts';

/** A release, and where in its file it stands. */
export interface PlacedRelease {
  release: Release;
  place: string;
  line: number | null;
}

/** The releases of a release package, a record package, a list or a single release. */
export function* releasesIn(document: JsonDocument): Generator<PlacedRelease | Problem> {
  for (const { found, place, line } of candidates(document)) {
    const read = release.safeParse(found);
    if (read.success) yield { release: read.data, place, line };
    else {
      for (const { path, message } of read.error.issues) {
        const value = excerpt(JSON.stringify(at(found, path)) ?? '');
        yield { line, column: [place, ...path].filter(Boolean).join('.'), value, reason: message };
      }
    }
  }
}

interface Candidate {
  found: unknown;
  place: string;
  line: number | null;
}

/** The lists in which a document has its releases. */
export const listsOfReleases = ['records', 'releases'];

function* candidates({ value, lists }: JsonDocument): Generator<Candidate> {
  const name = ['', ...listsOfReleases].find((each) => lists.has(each));
  if (name !== undefined) {
    const inside = name === 'records' ? 'compiledRelease' : undefined;
    let index = 0;
    for (const { value: item, line } of lists.get(name)!) {
      const place = [`${name}[${index}]`, inside].filter(Boolean).join('.');
      yield { found: inside ? property(item, inside) : item, place, line };
      index += 1;
    }
  } else if (property(value, 'ocid') !== undefined) yield { found: value, place: '', line: 1 };
  else throw new Unreadable('This holds no open contracting releases or records.');
}

function property(value: unknown, name: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<PropertyKey, unknown>)[name];
}

const at = (value: unknown, path: readonly PropertyKey[]) => path.reduce(property, value);

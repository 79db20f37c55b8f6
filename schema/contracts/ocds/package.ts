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

function candidates({ value, linesOf }: JsonDocument): Candidate[] {
  const list = (name: string, items: unknown[], inside?: string): Candidate[] =>
    items.map((item, index) => ({
      found: inside ? property(item, inside) : item,
      place: [`${name}[${index}]`, inside].filter(Boolean).join('.'),
      line: linesOf.get(name)?.[index] ?? null,
    }));
  if (Array.isArray(value)) return list('', value);
  const records = property(value, 'records');
  const releases = property(value, 'releases');
  if (Array.isArray(records)) return list('records', records, 'compiledRelease');
  if (Array.isArray(releases)) return list('releases', releases);
  if (property(value, 'ocid') !== undefined) return [{ found: value, place: '', line: 1 }];
  throw new Unreadable('This holds no open contracting releases or records.');
}

function property(value: unknown, name: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<PropertyKey, unknown>)[name];
}

const at = (value: unknown, path: readonly PropertyKey[]) => path.reduce(property, value);

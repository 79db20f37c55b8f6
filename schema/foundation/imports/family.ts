import { excerpt, type Problem } from './problem.ts';

interface Member {
  line: number;
  parent: string | null;
}

/** The rows of one file by key: which stand twice, and which stand above themselves. */
export interface Family {
  /** Adds a row, unless an earlier one has its key: that is a problem. */
  add(key: string, member: Member): Problem[];
  circles(): Generator<Problem>;
}

const mostNamed = 20;

/** Remembers the keys and parents of a file, no more. */
export function family(keyTitle: string, parentTitle: string): Family {
  const members = new Map<string, Member>();
  return {
    add(key, member) {
      const earlier = members.get(key);
      if (!earlier) members.set(key, member);
      const reason = `This stands on line ${earlier?.line} already.`;
      return earlier ? [{ line: member.line, column: keyTitle, value: excerpt(key), reason }] : [];
    },
    *circles() {
      for (const circle of circlesOf(members)) {
        const named = circle
          .slice(0, mostNamed)
          .map((key) => `${excerpt(key)} (line ${members.get(key)?.line})`);
        if (circle.length > mostNamed) named.push(`${circle.length - mostNamed} more`);
        const first = members.get(circle[0] as string) as Member;
        const reason = `These stand above each other in a circle: ${named.join(', ')}.`;
        yield { line: first.line, column: parentTitle, value: first.parent, reason };
      }
    },
  };
}

/** Every circle once, beginning with the member that comes first. */
export function* circlesOf(
  members: ReadonlyMap<string, Pick<Member, 'parent'>>,
): Generator<string[]> {
  const walkOf = new Map<string, string>();
  for (const start of members.keys()) {
    const path: string[] = [];
    let key: string | null | undefined = start;
    while (key != null && members.has(key) && !walkOf.has(key)) {
      walkOf.set(key, start);
      path.push(key);
      key = members.get(key)?.parent;
    }
    if (key != null && walkOf.get(key) === start && path.includes(key))
      yield path.slice(path.indexOf(key));
  }
}

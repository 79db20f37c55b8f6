interface Listed {
  code: string;
  parent?: string;
}

/**
 * Where an answer of one edition of a list is counted on another: under the same code where there is one,
 * else under the nearest group that both know; null where nothing of it is there.
 */
export function mapped(
  code: string,
  own: readonly Listed[],
  other: readonly Listed[],
): string | null {
  const known = new Set(other.map((each) => each.code));
  const parentOf = new Map(own.map((each) => [each.code, each.parent]));
  for (let at: string | undefined = code; at !== undefined; at = parentOf.get(at))
    if (known.has(at)) return at;
  return null;
}

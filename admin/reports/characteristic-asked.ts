interface Table {
  characteristic: { code: string; name: string };
}

/** What there are figures of, and which of it an address asks for: none where it asks for something else. */
export interface Characteristics {
  characteristics: readonly (readonly [code: string, name: string])[];
  characteristic: string;
  unknown: boolean;
}

/** The characteristic that an address asks for, or the first; before it is known what there are figures of, any. */
export function characteristicAsked(
  tables: readonly Table[] | undefined,
  asked: string | null,
): Characteristics {
  const characteristics = [
    ...new Map((tables ?? []).map(({ characteristic: { code, name } }) => [code, name])),
  ];
  const unknown =
    asked !== null &&
    characteristics.length > 0 &&
    !characteristics.some(([code]) => code === asked);
  return {
    characteristics,
    unknown,
    characteristic: unknown ? '' : (asked ?? characteristics[0]?.[0] ?? ''),
  };
}

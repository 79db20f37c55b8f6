/** A table of the population, and the places it has. */
export interface PopulationTable {
  reference: string;
  ofAllResidents: boolean;
  areas: { code: string; own: boolean }[];
}

export interface Yardstick {
  benchmark: string;
  areaCode: string;
}

/** What the workforce is held against, and what those who use services are. */
export interface Yardsticks {
  workforce: Yardstick;
  serviceUsers: Yardstick;
}

/** The first table that has the place, or the council’s own, or no other; for service users first one of all residents. */
export function yardsticksIn(
  tables: readonly PopulationTable[],
  areaCode: string | null,
): Yardsticks | null {
  const ofAllFirst = tables.toSorted(
    (one, other) => Number(other.ofAllResidents) - Number(one.ofAllResidents),
  );
  const workforce = yardstickIn(tables, areaCode);
  const serviceUsers = yardstickIn(ofAllFirst, areaCode);
  return workforce && serviceUsers && { workforce, serviceUsers };
}

function yardstickIn(
  tables: readonly PopulationTable[],
  areaCode: string | null,
): Yardstick | null {
  const placeIn = ({ areas }: PopulationTable) =>
    areas.find(({ code, own }) => (areaCode === null ? own : code === areaCode));
  const table =
    tables.find(placeIn) ??
    (areaCode === null ? tables.find(({ areas }) => areas.length === 1) : undefined);
  const area = table && (placeIn(table) ?? table.areas[0]);
  return table && area ? { benchmark: table.reference, areaCode: area.code } : null;
}

import type { Leg } from './load.ts';

/** A leg, and where it stood. */
export interface Measured extends Leg {
  workload: string;
  connections: number;
  target: string;
  round: number;
}

/** A median, and how far the rounds lay apart. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** What all rounds say of one target and workload. */
export interface Summary {
  workload: string;
  connections: number;
  target: string;
  perSecond: Spread;
  p50: number;
  p99: number;
  nodeCpu: number | null;
  databaseCpu: number | null;
  bytesPerRequest: number;
  errors: number;
  /** Requests per second as a multiple of another target's in the same round. */
  times: Record<string, Spread>;
}

/** Medians over the rounds; a ratio is taken within each round first. */
export function summarise(legs: readonly Measured[], references: readonly string[]): Summary[] {
  const groups = Map.groupBy(
    legs,
    ({ workload, connections, target }) => `${workload} ${connections} ${target}`,
  );
  return [...groups.values()].map((rounds) => {
    const { workload, connections, target } = rounds[0]!;
    const middle = (value: (leg: Leg) => number | null) => {
      const values = rounds.map(value);
      return values.includes(null) ? null : spread(values as number[]).median;
    };
    const against = (reference: string) =>
      rounds.flatMap((leg) => {
        const other = legs.find(
          (each) =>
            each.workload === workload &&
            each.connections === connections &&
            each.target === reference &&
            each.round === leg.round,
        );
        return other ? [leg.perSecond / other.perSecond] : [];
      });
    return {
      workload,
      connections,
      target,
      perSecond: spread(rounds.map(({ perSecond }) => perSecond)),
      p50: middle(({ p50 }) => p50)!,
      p99: middle(({ p99 }) => p99)!,
      nodeCpu: middle(({ nodeCpu }) => nodeCpu),
      databaseCpu: middle(({ databaseCpu }) => databaseCpu),
      bytesPerRequest: middle(({ bytesPerRequest }) => bytesPerRequest)!,
      errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
      times: Object.fromEntries(
        references.flatMap((reference) => {
          const ratios = against(reference);
          return ratios.length > 0 ? [[reference, spread(ratios)]] : [];
        }),
      ),
    };
  });
}

/** A line of what was measured of ours, for programs to read. */
export interface Row {
  workload: string;
  connections: number;
  toPostgraphile: number | null;
  toLimit: number | null;
  /** As line managers, whose every row is judged, to people who may see all. */
  judgedToUnjudged: number | null;
  p50: number;
  p99: number;
  /** Of PostGraphile's own p50. */
  p50ToPostgraphile: number | null;
}

/** What was measured of ours, a row for each workload and number of connections. */
export function rowsOf(summaries: readonly Summary[]): Row[] {
  return summaries
    .filter(({ target }) => target === 'ours')
    .map(({ workload, connections, times, p50, p99 }) => {
      const beside = (name: string) =>
        summaries.find(
          (each) =>
            each.target === name && each.workload === workload && each.connections === connections,
        );
      const other = beside('PostGraphile');
      return {
        workload,
        connections,
        toPostgraphile: times.PostGraphile?.median ?? null,
        toLimit: times.limit?.median ?? null,
        judgedToUnjudged: beside('ours as line managers')?.times.ours?.median ?? null,
        p50,
        p99,
        p50ToPostgraphile: other ? p50 / other.p50 : null,
      };
    });
}

function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

import type { Cell } from '../../admin/reports/report-api.ts';

/** A figure of a report as the API tells it. */
export const cell = (
  labels: (string | null)[],
  value: number | null,
  base: number | null = null,
): Cell => ({
  keys: labels.map((label) => label && `${label.toLowerCase()}`),
  labels,
  value,
  base,
});

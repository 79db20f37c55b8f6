/** The snapshot date of public authorities (SI 2017/353, Schedule 1): the last 31 March up to a day. */
export function lastSnapshot(on: string): string {
  const year = Number(on.slice(0, 4));
  return on >= `${year}-03-31` ? `${year}-03-31` : `${year - 1}-03-31`;
}

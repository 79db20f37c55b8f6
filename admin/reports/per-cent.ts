/** A share as it is written in a table whose shares have one figure after the point. */
export const perCent = (share: number) => `${share.toFixed(1)}%`;

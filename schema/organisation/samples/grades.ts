/** The pay scale of the invented council, lowest first. */
export const grades = [
  ...Array.from({ length: 11 }, (_, step) => ({
    code: `G${step + 1}`,
    name: `Grade ${step + 1}`,
  })),
  { code: 'HOS', name: 'Head of service' },
  { code: 'DIR', name: 'Director' },
  { code: 'CEX', name: 'Chief executive' },
].map((grade, step) => ({ ...grade, rank: step + 1 }));

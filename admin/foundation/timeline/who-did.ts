/** What changes records without being a person. */
const processes: Record<string, string> = {
  importer: 'A file that was brought in',
  worker: 'A job',
  seed: 'The demonstration',
};

/** Who made a change, as far as the reader may know. */
export const whoDid = (by: string | null): string => (by ? (processes[by] ?? by) : 'Somebody');

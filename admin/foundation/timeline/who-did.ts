import { say } from '../../language/say.ts';

/** What changes records without being a person. */
const processes: Record<string, string> = {
  importer: say('A file that was brought in'),
  worker: say('A job'),
  seed: say('The demonstration'),
  supplierContact: say('The supplier, by its link'),
};

/** Who made a change, as far as the reader may know. */
export const whoDid = (by: string | null): string => (by ? (processes[by] ?? by) : say('Somebody'));

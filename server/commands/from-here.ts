import { resolve } from 'node:path';

/** A file as the caller names it: npm runs its scripts in the project's folder, wherever it was called. */
export const fromHere = (file: string) => resolve(process.env.INIT_CWD ?? '', file);

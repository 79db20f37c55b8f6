import type { Random } from '../bench/random.ts';
import type { Ground } from './ground.ts';

/** How much is tried. */
export interface Extent {
  /** How often the database stops in the middle of each thing. */
  stops: number;
  /** For how many seconds it is away. */
  away: number;
  /** How often the platform is killed in the middle of an import. */
  kills: number;
  /** How many people a file brings. */
  rows: number;
  random: Random;
  /** Says how far it is. */
  say(line: string): void;
}

export interface Drill extends Extent {
  ground: Ground;
}

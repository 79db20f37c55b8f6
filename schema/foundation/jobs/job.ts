import type { Context, Unguarded } from '../graphql/context.ts';
import type { Feed } from '../imports/feeds/feed.ts';
import type { Post } from '../outbox/post.ts';

/** What a run is told when it is asked for: plain values, and identifiers rather than what they stand for. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>;

/** Work that the server does by the clock or because somebody asked, apart from any request. */
export interface Job {
  name: string;
  /** What it does, in a sentence. */
  does: string;
  /** When the clock begins it, in the time of London. */
  schedule?: Schedule;
  /** Whether it is wanted as soon as the invented council is there, so that its pages show something. */
  atFirst?: true;
  /** The mutation by which whoever is granted to run it asks for it. */
  mutation?: string;
  retry: Retry;
  /** Whether it does all or nothing: then a run that is cancelled or interrupted has changed nothing. */
  wholly?: boolean;
  /**
   * Does it, and says in a sentence what came of it, naming nobody. It is run at least once and may be
   * interrupted anywhere: what it has done already, it finds done.
   */
  run(work: Work): Promise<string>;
}

export interface Schedule {
  /** Minute, hour, day, month and weekday. */
  cron: string;
  /** The same for people: every day at 03:20. */
  says: string;
}

export interface Retry {
  /** How often it is tried again. */
  times: number;
  /** Seconds before the first time; each wait is about twice the one before. */
  after: number;
  /** The longest wait. */
  most: number;
}

/** What a job works with. */
export interface Work {
  /** Under the grants of the actor `worker`, and without any road to guarded records. */
  context: Unguarded;
  data: JobData;
  /** For whom it is done: whoever asked for it, with the grants that they have now; nobody where the clock did. */
  onBehalf(): Promise<Context | null>;
  /** Asks the API, as the worker. */
  ask<Answer>(source: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Says how far it is; ends the work here when somebody has cancelled it or the server stops. */
  progress(done: number, total: number): Promise<void>;
  /** Who brings in files from other systems, with the grants of that actor. */
  importer(): Context;
  /** What is to be fetched by the clock. */
  feeds: readonly Feed[];
  /** Where messages leave; absent while no mail server is set. */
  post?: Post;
}

const usual: Retry = { times: 5, after: 30, most: 15 * 60 };

/** Declares a job. */
export const job = (declaration: Omit<Job, 'retry'> & { retry?: Partial<Retry> }): Job => ({
  ...declaration,
  retry: { ...usual, ...declaration.retry },
});

/** A failure whose words administrators read: they name nobody. */
export class JobFault extends Error {}

/** Every job of some domains, by its name. */
export const jobsOf = (domains: readonly { jobs: readonly Job[] }[]): ReadonlyMap<string, Job> =>
  new Map(domains.flatMap(({ jobs }) => jobs).map((each) => [each.name, each]));

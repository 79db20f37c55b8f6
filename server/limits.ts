/** How many connections to the database each kind of work of a process has. */
export interface Connections {
  questions: number;
  signIn: number;
  profiles: number;
  reports: number;
  imports: number;
  exports: number;
}

/** Of one process that serves alone: together well below the 100 that PostgreSQL gives. */
export const connections: Connections = {
  /** Questions and changes: a few for each core of a usual database. */
  questions: 10,
  /** Who is asking, and signing in: apart, so that they answer while all the others are taken. */
  signIn: 4,
  /** Guarded records, which few people read. */
  profiles: 3,
  reports: 2,
  /** Imports, which last minutes: whoever comes third waits. */
  imports: 2,
  /** Exports: each holds one while somebody downloads. */
  exports: 3,
};

// of all processes together, where there are several
const shared: Connections = {
  questions: 24,
  signIn: 8,
  profiles: 6,
  reports: 4,
  imports: 4,
  exports: 6,
};

/** Of each of so many processes behind one port: up to four of them stay below 100 together. */
export const connectionsOf = ({ workers }: { workers: number }): Connections =>
  workers === 1
    ? connections
    : {
        questions: share(shared.questions, workers, 3),
        signIn: share(shared.signIn, workers, 2),
        profiles: share(shared.profiles, workers, 1),
        reports: share(shared.reports, workers, 1),
        imports: share(shared.imports, workers, 1),
        exports: share(shared.exports, workers, 1),
      };

const share = (all: number, processes: number, least: number) =>
  Math.max(least, Math.ceil(all / processes));

/** Milliseconds that a question waits for a connection, free or new: longer is worse than to be told. */
export const patienceForConnection = 1500;

/** The root fields that are worked out at once, each of which holds a connection. */
export const turns = {
  /** Of one request: two, so that the other pages of the same person get their turn. */
  ofRequest: 2,
  /** Of one person: three of ten, so that nobody fills the pool alone. */
  ofPerson: 3,
  /** How many more of one person wait: a home page asks for 15, and a script may press a button fifty times. */
  waiting: 100,
  /** Milliseconds that each of them waits. */
  patience: 5000,
} as const;

/** How fast a request must arrive; answers may take longer. */
export const arrival = {
  /** Milliseconds without a byte. */
  silence: 10_000,
  /** Milliseconds for the headers, which are one packet. */
  headers: 15_000,
  /** Milliseconds between two looks at who is late. */
  look: 1000,
  /** Milliseconds that every body has, which is all that a question needs. */
  body: 15_000,
  /** Bytes a second that a longer body must come at: any telephone sends a document of 200 MB faster. */
  pace: 5000,
  /** Milliseconds that an idle connection is kept: longer than proxies keep theirs. */
  keptAlive: 72_000,
} as const;

/** What was opened, closed again in the opposite order, once. */
export interface Lifecycle {
  /** Remembers how to close what has just been opened. */
  closing(close: () => Promise<unknown>): void;
  /** Closes everything. */
  close(): Promise<void>;
}

const patience = 4500;

/** A stack of things to close; SIGTERM and SIGINT close them and end the process with 0. */
export function lifecycle(): Lifecycle {
  const closers: (() => Promise<unknown>)[] = [];
  let closed: Promise<void> | undefined;

  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };
  const close = () => {
    closed ??= closeAll();
    return closed;
  };
  // npm passes a signal on that we have had already: the second changes nothing
  const end = () => {
    setTimeout(() => process.exit(0), patience).unref();
    close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  return {
    close,
    // what opens while we are closing is closed at once
    closing: (closer) => void (closed ? closer() : closers.push(closer)),
  };
}

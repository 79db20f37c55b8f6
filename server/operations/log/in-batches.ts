interface Stream {
  write(text: string): unknown;
}

const milliseconds = 10;
const letters = 16_384;

/**
 * Writes the lines of a few milliseconds at once, since each writing costs as much as all that leads to a line. What
 * has gone wrong is written without delay, and so is all there is when the process ends.
 */
export function inBatches(stream: Stream): Stream {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = waiting;
    waiting = '';
    if (text) stream.write(text);
  };
  process.once('exit', flush);

  return {
    write(line) {
      waiting += line;
      if (waiting.length > letters || !usual.test(line)) flush();
      else timer ??= setTimeout(flush, milliseconds).unref();
    },
  };
}

const usual = /^\{"level":"(info|debug|trace)"/;

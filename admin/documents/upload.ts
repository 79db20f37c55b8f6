import { say } from '../language/say.ts';
import { Refused, unreachable } from '../providers/data/refused.ts';

/** A file on its way to the server. */
export interface Sending {
  /** Settles when the server has kept the file, or refused it. */
  done: Promise<void>;
  cancel(): void;
}

/** Hangs a file on a record; `onProgress` is told how much of it has gone, from 0 to 1. */
export function send(record: string, file: File, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  request.open('POST', `/documents/${record}?${new URLSearchParams({ name: file.name })}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('x-evenhand-upload', 'console');
  request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 1);
  request.onerror = () => reject(new Refused({ ...unreachable, message: notSent }));
  request.onload = () =>
    request.status === 201 ? resolve() : reject(new Refused(refusalIn(request.responseText)));
  request.send(file);
  return { done: promise, cancel: () => request.abort() };
}

const notSent = say(
  'The connection broke off, or the file is too large. Nothing of it was kept. Try again.',
);

function refusalIn(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return { ...unreachable, message: notSent };
  }
}

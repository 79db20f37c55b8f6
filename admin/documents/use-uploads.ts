import { useState } from 'react';
import { refusedFrom } from '../providers/data/refused.ts';
import { send } from './upload.ts';

/** A file that somebody has chosen, and how it fares. */
export interface Upload {
  id: string;
  name: string;
  /** How much of it has gone, from 0 to 1. */
  part: number;
  problem: string;
  cancel(): void;
}

/** Files on their way to a record, one after the other; those that are refused stay until they are put away. */
export function useUploads(record: string, onAdded: (name: string) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (id: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...to } : each)));
  const drop = (id: string) => setUploads((all) => all.filter((each) => each.id !== id));

  async function add(files: readonly File[]) {
    const cancelled = new Set<string>();
    const queue = files.map((file) => {
      const id = crypto.randomUUID();
      const cancel = () => {
        cancelled.add(id);
        drop(id);
      };
      return { file, upload: { id, name: file.name, part: 0, problem: '', cancel } };
    });
    setUploads((all) => [...all, ...queue.map(({ upload }) => upload)]);
    for (const { file, upload } of queue) if (!cancelled.has(upload.id)) await one(file, upload);
  }

  async function one(file: File, { id, name, cancel }: Upload) {
    const sending = send(record, file, (part) => change(id, { part }));
    const stopped = new Promise<'stopped'>((resolve) =>
      change(id, {
        cancel() {
          sending.cancel();
          cancel();
          resolve('stopped');
        },
      }),
    );
    try {
      if ((await Promise.race([sending.done, stopped])) === 'stopped') return;
      drop(id);
      onAdded(name);
    } catch (error) {
      change(id, { problem: refusedFrom(error).message, cancel: () => drop(id) });
    }
  }

  return { uploads, add };
}

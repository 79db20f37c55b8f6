import type { Shelf } from '../documents/shelf.ts';

export type Visit = ReturnType<typeof visiting>;

/** Opens pages without an account, and sends their forms. */
export function visiting(place: Shelf) {
  const get = async (path: string) => {
    const { status, headers, text } = await place.served.send({}, path);
    return { status, text, goTo: headers.get('location') };
  };

  const form = async (path: string, typed: Record<string, string>) => {
    const { status, headers, text } = await place.served.send(
      { method: 'POST', body: new URLSearchParams(typed) },
      path,
    );
    return { status, text, goTo: headers.get('location') };
  };

  const upload = async (path: string, name: string, bytes: BlobPart) => {
    const body = new FormData();
    body.set('add', 'yes');
    body.set('file', new Blob([bytes]), name);
    const { status, headers, text } = await place.served.send({ method: 'POST', body }, path);
    return { status, text, goTo: headers.get('location') };
  };

  return { get, form, upload };
}

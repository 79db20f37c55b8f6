import { useAfter } from '../foundation/waiting.tsx';
import { say } from '../language/say.ts';

const patience = 1000;

/** Until it is known who asks, once that takes long enough to wonder. */
export function Starting() {
  const late = useAfter(patience);
  return (
    <main>
      <p role="status">{late && say('Loading %{what}', { what: 'Evenhand' })}</p>
    </main>
  );
}

import { say } from '../language/say.ts';
/** Before anything is known, when the server does not answer. */
export const Unreachable = () => (
  <main>
    <h1>{say('Evenhand could not be reached')}</h1>
    <p>{say('Check the connection and load the page again. Nothing that was saved is lost.')}</p>
  </main>
);

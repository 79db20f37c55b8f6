import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const SignReview = part(() => import('./sign-review.tsx'), 'SignReview');

export default {
  columns: ['contract', 'heldOn', 'rating', 'signedOn', 'secondSignedOn'],
  groups: [
    { heading: say('Review'), fields: ['contract', 'occasion', 'heldOn'] },
    { heading: say('What was found'), fields: ['rating', 'findings'] },
    {
      heading: say('Signatures'),
      fields: ['reviewer', 'signedOn', 'secondReviewer', 'secondSignedOn'],
    },
  ],
  unasked: ['reviewer', 'signedOn', 'secondReviewer', 'secondSignedOn'],
  represents: calledBy('ComplianceReview', ['contract', 'heldOn'], say(', reviewed on ')),
  actions: SignReview,
} satisfies Screens;

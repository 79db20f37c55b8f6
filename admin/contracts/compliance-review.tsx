import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';
import { SignReview } from './sign-review.tsx';

export default {
  columns: ['contract', 'heldOn', 'rating', 'signedOn', 'secondSignedOn'],
  groups: [
    { heading: 'Review', fields: ['contract', 'occasion', 'heldOn'] },
    { heading: 'What was found', fields: ['rating', 'findings'] },
    {
      heading: 'Signatures',
      fields: ['reviewer', 'signedOn', 'secondReviewer', 'secondSignedOn'],
    },
  ],
  unasked: ['reviewer', 'signedOn', 'secondReviewer', 'secondSignedOn'],
  labels: { signedOn: 'Signed on', secondSignedOn: 'Second signature' },
  represents: calledBy('ComplianceReview', ['contract', 'heldOn'], ', reviewed on '),
  actions: SignReview,
} satisfies Screens;

import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { CertificateLink } from './certificate-link.tsx';

export default {
  own: say('Completed courses'),
  columns: ['employee', 'course', 'completedOn', 'source'],
  actions: CertificateLink,
  represents: calledBy('Completion', ['employee', 'course']),
} satisfies Screens;

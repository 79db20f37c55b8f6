import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { trainingEscalation } from './escalation.ts';
import { completions } from './imports.ts';
import { trainingReminders } from './jobs.ts';
import {
  claimDecided,
  trainingEscalation as escalationMail,
  placeHeld,
  trainingReminder,
} from './mails.ts';
import permissions from './permissions.ts';
import { tellOfPlaces } from './place-held.ts';
import './reports.ts';
import './staff-outcomes.ts';

export const training = domain('training', {
  entities,
  permissions,
  samples: () => import('./samples.ts'),
  imports: [completions],
  jobs: [trainingReminders, trainingEscalation, tellOfPlaces],
  mails: [trainingReminder, escalationMail, placeHeld, claimDecided],
});

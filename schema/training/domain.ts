import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { trainingReminders } from './jobs.ts';
import { trainingReminder } from './mails.ts';
import permissions from './permissions.ts';
import './reports.ts';
import { samples } from './samples.ts';

export const training = domain('training', {
  entities,
  permissions,
  samples,
  jobs: [trainingReminders],
  mails: [trainingReminder],
});

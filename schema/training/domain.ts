import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { completions } from './imports.ts';
import { trainingReminders } from './jobs.ts';
import { trainingReminder } from './mails.ts';
import permissions from './permissions.ts';
import './reports.ts';
import { samples } from './samples.ts';

export const training = domain('training', {
  entities,
  permissions,
  samples,
  imports: [completions],
  jobs: [trainingReminders],
  mails: [trainingReminder],
});

import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../record.ts';

const JobRunSchema = defineEntity({
  name: 'JobRun',
  comment: 'One run of a job: when it was asked for, how far it is, and what came of it.',
  properties: {
    ...record,
    job: p.string().length(60).index().comment('The job.'),
    state: p
      .enum(['waiting', 'running', 'failed', 'cancelled', 'done'])
      .default('waiting')
      .index()
      .comment('Where it stands.'),
    attempts: p.integer().default(0).comment('How often it has been tried.'),
    done: p.integer().nullable().comment('How many steps are behind it; empty while unknown.'),
    total: p.integer().nullable().comment('How many steps there are; empty while unknown.'),
    outcome: p.text().nullable().comment('What came of it, once it is done.'),
    lastError: p.text().nullable().comment('Why it failed last; it names nobody.'),
    nextAt: p.datetime().nullable().comment('When it is tried next, after it failed.'),
    requestedAt: p
      .datetime()
      .index()
      .onCreate(() => new Date())
      .comment('When it was asked for.'),
    startedAt: p.datetime().nullable().comment('When it was begun last.'),
    endedAt: p.datetime().nullable().comment('When it was over.'),
    cancelRequested: p.boolean().default(false).comment('Whether somebody has asked it to stop.'),
    startedBy: p
      .uuid()
      .nullable()
      .index()
      .comment('The account that asked for it; empty where the clock did.'),
    data: p.json().hidden().comment('What it was told.'),
    ticket: p
      .uuid()
      .nullable()
      .unique()
      .hidden()
      .comment('Its number in the queue, once it has been handed over.'),
  },
});

export class JobRun extends JobRunSchema.class {}
JobRunSchema.setClass(JobRun);

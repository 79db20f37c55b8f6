import type { Collection } from '@mikro-orm/core';
import type { Document } from '../foundation/documents/document.ts';
import { documents } from '../foundation/documents/documents.ts';
import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { PanelMember, Vacancy } from '../recruitment/entities.ts';
import { Employee } from '../workforce/entities.ts';
import {
  Booking,
  Completion,
  Course,
  CourseSession,
  Exemption,
  FreshStart,
  Requirement,
  RequirementItem,
  TrainingClaim,
  TrainingEscalation,
  TrainingReminder,
  UnmatchedCompletion,
} from './entities.ts';
import './booking-mutations.ts';
import './claims.ts';
import './match-completions.ts';
import './lapse.ts';
import { placeSql, placesLeftSql } from './places.ts';
import './opening.ts';
import './panel-participation.ts';
import './preview.ts';
import { untrainedOnPanelSql } from './panel-standing.ts';
import { panelReadySql } from './readiness.ts';
import './standing.ts';
import './standing-item.ts';

declare module './training-claim.ts' {
  interface TrainingClaim {
    documents?: Collection<Document>;
  }
}

entityType(Course, { represents: 'title', search: ['title', 'code'] });
entityType(Requirement, {
  represents: 'name',
  search: ['name', 'code'],
  labels: {
    recruiting: 'Only those who recruit',
    customerFacing: 'Only customer-facing posts',
    managers: 'Only managers',
    engagements: 'Only these engagements',
    serviceArea: 'Only in this area',
    post: 'Only in this post',
    startedWithinDays: 'Days since starting',
    changedRoleWithinDays: 'Days since changing posts',
    combine: 'All or any',
  },
});
entityType(RequirementItem, { represents: 'course', order: ['course'] });
entityType(FreshStart, { represents: 'on', order: ['-on'] });
entityType(Completion, { represents: 'course', order: ['-completedOn'] });
entityType(Exemption, {
  represents: 'requirement',
  order: ['-from'],
  specialCategory: ['reason'],
});
entityType(TrainingReminder, {
  represents: 'requirement',
  order: ['-remindedOn'],
  operations: ['get', 'list'],
});

entityType(TrainingClaim, {
  represents: 'course',
  order: ['state', '-completedOn'],
  byDeed: ['state', 'refusedBecause', 'decidedOn', 'completion'],
  labels: { state: 'Standing', refusedBecause: 'Why it was refused' },
});
documents(TrainingClaim);
toMany(Employee, 'trainingClaims', {
  target: TrainingClaim,
  by: 'employee',
  comment: 'What they say that they completed, with evidence.',
});
entityType(TrainingEscalation, {
  represents: 'requirement',
  order: ['-toldOn'],
  operations: ['get', 'list'],
});
entityType(UnmatchedCompletion, {
  represents: 'learner',
  order: ['learner', '-completedOn'],
  search: ['learner', 'fullName', 'workEmail'],
  operations: ['get', 'list', 'delete'],
  labels: {
    learner: 'Known to the learning system as',
    fullName: 'Name there',
    workEmail: 'E-mail there',
    employee: 'Matched to',
  },
});

entityType(CourseSession, {
  represents: 'course',
  order: ['startsOn', 'startsAt'],
  labels: {
    startsOn: 'Date',
    startsAt: 'From',
    endsAt: 'To',
    endsOn: 'Last day',
  },
});
entityType(Booking, {
  represents: 'employee',
  order: ['session', 'turn'],
  operations: ['get', 'list'],
});
computed(CourseSession, 'placesLeft', {
  comment: 'How many people can still be booked and have a place.',
  scalar: 'Int',
  sql: placesLeftSql,
});
computed(Booking, 'place', {
  comment: 'Whether they have a place, or wait for one; empty once it is cancelled.',
  scalar: 'String',
  choices: ['held', 'waiting'],
  sql: placeSql,
});
toMany(Employee, 'bookings', {
  target: Booking,
  by: 'employee',
  comment: 'The sessions of courses that they are or were booked on.',
});
toMany(Course, 'sessions', {
  target: CourseSession,
  by: 'course',
  comment: 'When and where it is held.',
});
toMany(Employee, 'completions', {
  target: Completion,
  by: 'employee',
  comment: 'The courses they have completed.',
});
toMany(Employee, 'exemptions', {
  target: Exemption,
  by: 'employee',
  comment: 'What they are or were exempt from.',
});
toMany(Course, 'completions', {
  target: Completion,
  by: 'course',
  comment: 'Everybody who has completed the course.',
});

toMany(Employee, 'trainingStandings', {
  target: 'TrainingStanding',
  by: 'employee',
  comment: 'Where they stand towards every requirement that applies to them.',
});
toMany(Employee, 'trainingStandingItems', {
  target: 'TrainingStandingItem',
  by: 'employee',
  comment: 'The same, course by course.',
});
toMany(Requirement, 'standings', {
  target: 'TrainingStanding',
  by: 'requirement',
  comment: 'Where everybody stands to whom it applies.',
});
toMany(Vacancy, 'readiness', {
  target: 'RecruiterReadiness',
  by: 'vacancy',
  comment: 'Whether those on its panel have the training that recruiting asks for.',
});
computed(Vacancy, 'panelReady', {
  comment:
    'Whether everybody on its panel has today the training that recruiting asks for; empty when no panel is at work.',
  scalar: 'Boolean',
  madeOf: 'RecruiterReadiness',
  sql: (vacancy) => panelReadySql(vacancy('id')),
});
toMany(Vacancy, 'panelStandings', {
  target: 'PanelStanding',
  by: 'vacancy',
  comment: 'Whether those who are on its panel, or will be, are trained to recruit.',
});
toMany(PanelMember, 'participation', {
  target: 'PanelParticipation',
  by: 'panelMember',
  comment: 'Whether they were trained to recruit on the day they joined the panel.',
});
computed(Vacancy, 'untrainedOnPanel', {
  comment:
    'How many of those who are on its panel, or will be, are not trained to recruit; empty once it is filled, closed or withdrawn.',
  scalar: 'Int',
  madeOf: 'PanelStanding',
  sql: untrainedOnPanelSql,
});

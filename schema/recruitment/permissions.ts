import { permissions } from '../foundation/permissions/permissions.ts';
import { Grade, Post, ServiceArea } from '../organisation/entities.ts';
import { Employee } from '../workforce/entities.ts';
import './current-stage.ts';
import { Application, ApplicationStep, PanelFollowUp, PanelMember, Vacancy } from './entities.ts';
import './is-recruiting.ts';
import './is-sitting.ts';
import { besideShortlisted } from './stages.ts';

// what a shortlist is made of: nothing that tells who somebody is
const unnamed = [
  'id',
  'version',
  'number',
  'vacancy',
  'appliedOn',
  'heardThrough',
  'statement',
  'stage',
] as const;
const identity = ['fullName', 'email', 'dateOfBirth', 'school'] as const;

const described = [
  'reference',
  'post',
  'serviceArea',
  'grade',
  'channel',
  'advertisedIn',
  'opensOn',
  'closesOn',
] as const;
const advertised = [...described, 'status'] as const;
const opened = [...advertised, 'overrideReason'] as const;
const kept = ['id', 'version', ...advertised, 'applicantsShownOn'] as const;

// whoever opens a vacancy is told whether its panel is trained, so that this is for those who may know it
const notLive = { status: ['draft', 'appointed', 'closed', 'withdrawn'] } as const;

const shortlistMade = { status: ['interviewing', 'appointed', 'closed'] } as const;
const shown = { vacancy: { applicantsShownOn: { isNull: false } } } as const;

// once names are shown, who is shortlisted stays on record: nobody is looked at and taken off again
const notYetShown = { application: { vacancy: { applicantsShownOn: { isNull: true } } } } as const;
const otherStages = { stage: besideShortlisted } as const;
const shownAndShortlisted = { ...shown, steps: { some: { stage: 'shortlisted' } } } as const;

export default permissions({
  hrAdministrator(may) {
    may('read', Vacancy, { only: kept });
    may('delete', Vacancy);
    may('create', Vacancy, { only: advertised });
    may('update', Vacancy, { only: described });
    may('update', Vacancy, { only: ['status'], where: notLive });
    may(['read', 'create', 'update', 'delete'], PanelMember);
    may('read', Application, { only: unnamed });
    may('read', Application, { only: identity, where: shown });
    may(['create', 'delete'], Application);
    may('update', Application, { only: ['appliedOn', 'heardThrough', 'statement'] });
    may(['read', 'create', 'update', 'delete'], ApplicationStep);
    may('run', 'panel-members');
    may('run', 'applications');
    may('run', 'RecruitmentFunnel');
  },
  equalityLead(may) {
    may('run', 'RecruitmentFunnel');
    may('count', Employee, { only: ['isRecruiting'] });
  },
  recruiter(may) {
    may(['read', 'delete'], Vacancy);
    may(['create', 'update'], Vacancy, { only: opened });
    may(['read', 'create', 'update', 'delete'], PanelFollowUp);
    may('update', Vacancy, { only: ['applicantsShownOn'], where: shortlistMade });
    may(['read', 'create', 'update', 'delete'], PanelMember);
    may('read', Employee, { only: ['isRecruiting'] });
    may('read', Application, { only: unnamed });
    may('read', Application, { only: identity, where: shownAndShortlisted });
    may(['read', 'create'], ApplicationStep);
    may(['update', 'delete'], ApplicationStep, { where: notYetShown });
    may(['update', 'delete'], ApplicationStep, { where: otherStages });
    may('run', 'vacancies');
    may('run', 'panel-members');
  },
  trainingCoordinator(may) {
    may('read', Vacancy, {
      only: [
        'id',
        'reference',
        'post',
        'serviceArea',
        'opensOn',
        'closesOn',
        'status',
        'overrideReason',
      ],
    });
    may('read', PanelMember);
    may(['read', 'create', 'update', 'delete'], PanelFollowUp);
    may('read', Employee, { only: ['isRecruiting'] });
  },
  lineManager(may, me) {
    may('read', Employee, { only: ['isRecruiting'], where: { serviceArea: me.areas } });
  },
  employee(may, me) {
    const onPanel = { panel: { some: { employee: me.employee } } };
    const mine = { vacancy: { panel: { some: { employee: me.employee, isSitting: true } } } };
    may('read', Employee, { only: ['isRecruiting'], where: { id: me.employee } });
    may('read', PanelMember, { where: { employee: me.employee } });
    may('read', Vacancy, {
      only: ['id', ...advertised, 'applicantsShownOn'],
      where: onPanel,
    });
    may('read', Application, { only: unnamed, where: mine });
    may('read', Application, {
      only: ['id', ...identity],
      where: {
        vacancy: { ...mine.vacancy, ...shown.vacancy },
        steps: shownAndShortlisted.steps,
      },
    });
    may('read', ApplicationStep, { where: { application: mine } });
  },
  auditor(may) {
    may('read', Vacancy, { only: ['id', 'reference'] });
    may('audit', Vacancy, { only: ['status', 'applicantsShownOn', 'overrideReason'] });
  },
  worker(may) {
    may('read', Employee, { only: ['isRecruiting'] });
  },
  // what an advertisement says, and an application in the place of the applicant
  visitor(may) {
    may('read', Vacancy, {
      only: ['id', 'reference', 'post', 'serviceArea', 'grade', 'opensOn', 'closesOn'],
      where: { status: 'open', channel: 'external' },
    });
    may('read', Post, { only: ['id', 'title', 'grade'] });
    may('read', Grade, { only: ['id', 'name'] });
    may('read', ServiceArea, { only: ['id', 'name'] });
    may('run', 'sendApplication');
    may('create', Application, {
      only: [
        'number',
        'vacancy',
        'appliedOn',
        'heardThrough',
        'statement',
        'fullName',
        'email',
        'school',
      ],
      where: { vacancy: { status: 'open', channel: 'external' } },
    });
  },
  importer(may) {
    may('read', Vacancy, { only: kept });
    may(['create', 'update'], Vacancy, { only: advertised });
    may(['read', 'create', 'update'], PanelMember);
    may(['read', 'create', 'update'], Application);
    may(['read', 'create', 'update'], ApplicationStep);
    may('run', 'vacancies');
    may('run', 'panel-members');
    may('run', 'applications');
  },
  seed(may) {
    may(['read', 'create'], Vacancy);
    may(['read', 'create'], PanelMember);
    may(['read', 'create'], PanelFollowUp);
    may(['read', 'create'], Application);
    may(['read', 'create'], ApplicationStep);
  },
});

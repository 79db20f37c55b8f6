interface Activity {
  name: string;
  purpose: string;
  people: string;
  data: string;
  lawfulBasis: 'publicTask' | 'legalObligation' | 'contract' | 'consent';
  condition: 'none' | 'equalityMonitoring' | 'employmentLaw' | 'legalClaims' | 'explicitConsent';
  recipients: string;
  retention: string;
  safeguards: string;
}

const apart =
  'Kept in a schema of the database that the console cannot read, one person at a time, under a role of its own; every look is written down and shown to the person.';

/**
 * What the platform does with data about people. Sources: Equality Act 2010 s.149; UK GDPR arts 6, 9 and 30;
 * Data Protection Act 2018 Sch. 1 paras 1 and 8.
 */
export const activities: readonly Activity[] = [
  {
    name: 'Equality information of staff',
    purpose:
      'To know who works for the council, by protected characteristic, and to act on what is found: the public sector equality duty.',
    people: 'Employees, casual and agency workers, apprentices and councillors',
    data: 'What they say about themselves, with their earlier answers; whether they have answered.',
    lawfulBasis: 'publicTask',
    condition: 'equalityMonitoring',
    recipients:
      'The person themselves. Nobody else sees an answer; reports count answers and withhold small groups.',
    retention: 'Erased when the person asks, and twelve months after they leave.',
    safeguards: apart,
  },
  {
    name: 'Equality information of applicants',
    purpose: 'To see whether people are appointed fairly, stage by stage.',
    people: 'People who apply for a vacancy',
    data: 'What they answer on the form that goes with an application.',
    lawfulBasis: 'publicTask',
    condition: 'equalityMonitoring',
    recipients: 'Nobody who has to do with the appointment; reports count answers.',
    retention: 'Erased eighteen months after the application.',
    safeguards: apart,
  },
  {
    name: 'Forms without a name',
    purpose: 'To know who uses services, who answers consultations and who complains.',
    people: 'Residents and others who fill in a public form',
    data: 'What they answer, mixed with at least nine others before it is counted; no address, no time, no name.',
    lawfulBasis: 'publicTask',
    condition: 'equalityMonitoring',
    recipients: 'Reports, which withhold small groups.',
    retention: 'For the months that the form says, then erased.',
    safeguards:
      'Sealed until it is let out in a shuffled batch; nothing ties an answer to whoever gave it.',
  },
  {
    name: 'Staff records',
    purpose: 'To know who works where, so that shares and rates have a base.',
    people: 'Employees, casual and agency workers, apprentices and councillors',
    data: 'Name, staff number, post, area, engagement, dates; why somebody left; where they were counted in each month and year.',
    lawfulBasis: 'contract',
    condition: 'employmentLaw',
    recipients: 'Personnel; line managers for their own areas, without why somebody left.',
    retention: 'Made anonymous six years after somebody leaves.',
    safeguards: 'Who may see what is declared field by field; every change is on record.',
  },
  {
    name: 'Exit interviews',
    purpose: 'To find out why people leave, and whether they were treated fairly.',
    people: 'People who leave the council',
    data: 'That they were asked and whether they answered; apart from that, what they said.',
    lawfulBasis: 'publicTask',
    condition: 'equalityMonitoring',
    recipients: 'Personnel see whether somebody answered. Nobody sees what.',
    retention: 'Answers are erased after twenty-four months.',
    safeguards: apart,
  },
  {
    name: 'Applications for jobs',
    purpose: 'To appoint people, without names while the shortlist is made.',
    people: 'People who apply for a vacancy',
    data: 'Name, e-mail address, where they studied, and how they meet what the job asks for.',
    lawfulBasis: 'contract',
    condition: 'none',
    recipients: 'Recruiters and the panel of the vacancy; names once the shortlist is made.',
    retention: 'Made anonymous twelve months after the vacancy closes.',
    safeguards: 'Who may see what is declared field by field; every change is on record.',
  },
  {
    name: 'Training records',
    purpose: 'To see that everybody has the training that their work asks for.',
    people: 'Employees and others who are trained',
    data: 'Courses, bookings, completions, exemptions and reminders.',
    lawfulBasis: 'legalObligation',
    condition: 'none',
    recipients: 'Training coordinators; line managers for their own areas.',
    retention: 'For as long as the staff record.',
    safeguards: 'Who may see what is declared field by field; every change is on record.',
  },
  {
    name: 'Requests for languages and formats',
    purpose: 'To give everybody what the council offers in a way that they can use.',
    people: 'Anybody who asks',
    data: 'What they need and how they can be reached.',
    lawfulBasis: 'legalObligation',
    condition: 'none',
    recipients: 'Those who see to the requests.',
    retention: 'Erased twelve months after they got what they asked for.',
    safeguards: 'Who may see what is declared field by field; every change is on record.',
  },
];

import type { AreaData } from './areas.ts';
import { council } from './council.ts';

/** The council itself and the directorates that serve the others. */
export const corporateAreas: AreaData[] = [
  { code: 'ABC', name: council.name, people: 2 },
  { code: 'CEX', name: 'Chief Executive’s Office', people: 3 },
  { code: 'CEX-POL', name: 'Policy and Performance', people: 5 },
  { code: 'CEX-POL-EQU', name: 'Equality and Engagement', people: 8, work: 'Equality' },
  { code: 'CEX-POL-COM', name: 'Communications', people: 13 },
  { code: 'CEX-DEM', name: 'Democratic Services', people: 4 },
  {
    code: 'CEX-DEM-MEM',
    name: 'Members and Elections',
    people: 12,
    work: 'Elections',
    casual: 0.4,
  },
  { code: 'RES', name: 'Resources', people: 3 },
  { code: 'RES-HRO', name: 'Human Resources', people: 4 },
  { code: 'RES-HRO-REC', name: 'Resourcing', people: 12, work: 'Recruitment' },
  {
    code: 'RES-HRO-ADV',
    name: 'Advice and Casework',
    people: 14,
    work: 'HR',
    jobs: [['Dignity at Work Adviser', 7]],
  },
  {
    code: 'RES-HRO-LEA',
    name: 'Learning and Development',
    people: 10,
    work: 'Learning',
    jobs: [['Training Coordinator', 6]],
  },
  { code: 'RES-FIN', name: 'Finance and Procurement', people: 4 },
  {
    code: 'RES-FIN-ACC',
    name: 'Accountancy',
    people: 25,
    jobs: [['Principal Accountant', 9]],
  },
  { code: 'RES-FIN-PRO', name: 'Procurement', people: 12, jobs: [['Category Manager', 8]] },
  {
    code: 'RES-FIN-REV',
    name: 'Revenues and Benefits',
    people: 48,
    work: 'Benefits',
    customers: true,
    jobs: [
      ['Council Tax Officer', 5],
      ['Visiting Officer', 5],
    ],
  },
  { code: 'RES-LEG', name: 'Legal Services', people: 22, work: 'Legal', jobs: [['Solicitor', 9]] },
  { code: 'RES-DIG', name: 'Digital and Customer Services', people: 4 },
  {
    code: 'RES-DIG-CON',
    name: 'Contact Centre',
    people: 51,
    work: 'Customer Service',
    customers: true,
    agency: 0.15,
    jobs: [['Customer Adviser', 3]],
  },
  {
    code: 'RES-DIG-INF',
    name: 'Infrastructure and Applications',
    people: 24,
    work: 'Systems',
    jobs: [['Software Developer', 8]],
  },
];

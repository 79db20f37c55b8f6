import type { AreaData } from './areas.ts';

/** The directorate that looks after streets, parks and buildings. */
export const placeAreas: AreaData[] = [
  { code: 'PLA', name: 'Place', people: 3 },
  { code: 'PLA-ENV', name: 'Environment', people: 5 },
  {
    code: 'PLA-ENV-WAS',
    name: 'Waste Collection',
    people: 96,
    work: 'Waste',
    agency: 0.18,
    jobs: [
      ['Refuse Driver', 5],
      ['Refuse Loader', 2],
      ['Recycling Loader', 2],
    ],
  },
  {
    code: 'PLA-ENV-STR',
    name: 'Street Cleansing',
    people: 46,
    agency: 0.12,
    jobs: [
      ['Street Cleansing Operative', 2],
      ['Sweeper Driver', 4],
    ],
  },
  {
    code: 'PLA-ENV-PAR',
    name: 'Parks and Open Spaces',
    people: 36,
    work: 'Parks',
    jobs: [
      ['Gardener', 3],
      ['Tree Surgeon', 5],
    ],
  },
  { code: 'PLA-PLN', name: 'Planning', people: 4 },
  {
    code: 'PLA-PLN-DEV',
    name: 'Development Management',
    people: 30,
    work: 'Planning',
    customers: true,
    jobs: [['Enforcement Officer', 6]],
  },
  {
    code: 'PLA-PLN-BCO',
    name: 'Building Control',
    people: 3,
    work: 'Building Control',
    closedDaysAgo: 400,
  },
  { code: 'PLA-REG', name: 'Regulatory Services', people: 4 },
  {
    code: 'PLA-REG-ENH',
    name: 'Environmental Health',
    people: 26,
    customers: true,
    jobs: [['Food Safety Officer', 7]],
  },
  { code: 'PLA-REG-LIC', name: 'Licensing', people: 12, customers: true },
];

/** Two areas of the invented council, and people who work there, as a payroll system of real life exports them. */
export const messyHeadings = [
  'Payroll No.',
  'Name ',
  'E-Mail',
  'Dept',
  'Contract Type',
  'FTE',
  'Hours',
  'Start Date',
  'Leaving date',
  'Union',
  'Schools?',
];

const rows = [
  [
    '90001',
    'Zoë  O’Brien ',
    'zoe@council.example',
    'Libraries',
    'Perm',
    '1',
    'F/T',
    '01/04/2019',
    'N/K',
    'Unison',
    'N',
  ],
  ['90002', 'Ali Khan', 'N/K', 'libraries ', 'Permanent', '0.6', 'P/T', '45017', '', '', 'x'],
  [
    '90003',
    '"Evans; Siân"',
    '',
    'Librairies',
    'Temp',
    '1.0',
    'F/T',
    '2020-09-01',
    '45382',
    'GMB',
    'N',
  ],
  ['90004', 'Jo Tate', '', 'Museums', 'Temp', '1', 'full time', '3 May 2021', '', '', ''],
];

/** With a byte-order mark, semicolons and Windows line breaks. */
export const messy = (more: readonly (readonly string[])[] = []) =>
  `\ufeff${[messyHeadings, ...rows, ...more].map((cells) => cells.join(';')).join('\r\n')}\r\n`;

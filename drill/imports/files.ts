import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** A file of so many lines, and where somebody looks to see how many of them came in. */
export interface BigFile {
  kind: string;
  path: string;
  rows: number;
  /** How many of its rows there are, in the database as its owner sees it. */
  count: string;
}

interface Written {
  kind: string;
  head: string;
  line: (i: number) => string;
  count: string;
}

const area = (i: number) => `A${i % 200}`;
const sexes = ['Female', 'Male', 'Prefer not to say', ''];
const groups = ['Indian', 'Irish', 'Roma', 'White and Asian', 'Prefer not to say', ''];
const religions = ['No religion', 'Hindu', 'Jewish', 'Muslim', 'Sikh', 'Prefer not to say', ''];
const ages = ['16 to 24', '25 to 34', '35 to 44', '45 to 54', ''];
const one = (from: readonly string[], i: number) => from[i % from.length]!;

/** The five kinds in the order in which each refers to those before it. */
const written: readonly Written[] = [
  {
    kind: 'posts',
    head: 'Post no,Job title,Grade,Cost centre,Customer facing',
    line: (i) => `P${i},Officer ${i},G5,${area(i)},${i % 2 ? 'yes' : 'no'}`,
    count: 'select count(*)::int as n from post',
  },
  {
    kind: 'employees',
    head: 'Staff no,Name,Email,Area,Post no,Contract type,FTE,Pattern,Start date',
    line: (i) =>
      `${100000 + i},Person ${i},p${i}@council.example,${area(i)},P${i},permanent,1,full time,01/04/2019`,
    count: 'select count(*)::int as n from employee',
  },
  {
    kind: 'equality-answers',
    head: 'Staff no,Date,Sex,Ethnicity,Religion,Age band',
    line: (i) =>
      `${100000 + i},01/02/2024,${one(sexes, i)},${one(groups, i)},${one(religions, i)},${one(ages, i)}`,
    count: 'select count(distinct subject)::int as n from monitoring.equality_answer',
  },
  {
    kind: 'leavers',
    head: 'Staff no,Last day,Reason,Gone to',
    line: (i) => `${100000 + i},31/10/2026,${i % 3 ? 'Resignation' : 'Retirement'},`,
    count: 'select count(*)::int as n from leaver',
  },
];

/** Writes the files, and one beside each that has a single line and is never brought in whole. */
export async function bigFiles(folder: string, rows: number): Promise<BigFile[]> {
  const files: BigFile[] = [];
  for (const { kind, head, line, count } of written) {
    const path = join(folder, `${kind}.csv`);
    const file = createWriteStream(path);
    file.write(`${head}\n`);
    for (let i = 0; i < rows; i += 1) if (!file.write(`${line(i)}\n`)) await once(file, 'drain');
    file.end();
    await once(file, 'finish');
    // nobody answers every question: whoever answered none has no answer to be counted
    const answered = kind === 'equality-answers' ? answeredAnything(rows) : rows;
    files.push({ kind, path, rows: answered, count });
  }
  return files;
}

const answeredAnything = (rows: number) =>
  Array.from({ length: rows }, (_, i) => i).filter((i) =>
    [sexes, groups, religions, ages].some((from) => one(from, i) !== ''),
  ).length;

/** The parts of the council that posts and people are in. */
export const areasFile = `Code,Name,Kind\n${Array.from({ length: 200 }, (_, i) => `A${i},Area ${i},team\n`).join('')}`;

/** What is wrong with it, somebody meets in any file of real life. */
export const messyFile = [
  '\ufeffPayroll number;Name ;E-Mail;Area;Contract Type;FTE;Pattern;Start Date;Leaving date',
  '90001;Zoë  O’Brien ;zoe@council.example;A1;Permanent;1;full time;01/04/2019;N/K',
  '90002;Ali Khan;;A1 ;Permanent;0,6;part time;45017;',
  '90003;"Evans; Siân";;Area One;Temp;1.0;full time;2020-09-01;45382',
  '90001;Jo Tate;;area 1;Permanent;1;full time;31/02/2021;',
  '90004;PNTS;;A2;Permanent;1;full time;3 May 2021;',
  '',
].join('\r\n');

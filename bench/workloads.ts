import { areaId, type Council, employeeId } from './council.ts';
import * as limit from './limit-sql.ts';
import { below, type Random } from './random.ts';
import type { Input, Workload } from './workload.ts';

const asDrawn = (input: Input) => input;

const page = (council: Council, random: Random) => ({
  area: areaId(1 + below(council.areas, random)),
  offset: 25 * below(council.pages, random),
});

const ofArea = `filter: {serviceArea: {id: {eq: $area}}}, orderBy: [{fullName: asc}], first: 25, offset: $offset`;
const ofAreaInPostGraphile = `condition: {serviceAreaId: $area}, orderBy: [FULL_NAME_ASC, ROW_ID_ASC], first: 25, offset: $offset`;
const lastFive = `orderBy: [{completedOn: desc}], first: 5`;
const lastFiveInPostGraphile = `orderBy: [COMPLETED_ON_DESC, ROW_ID_ASC], first: 5`;

export const workloads: Workload[] = [
  {
    name: 'list',
    draw: page,
    forManagers: true,
    alone: true,
    ours: {
      query: `query List($area: ID!, $offset: Int!) {
        employees(${ofArea}) {
          totalCount
          nodes {
            id staffNumber fullName workEmail engagement startedOn
            serviceArea { id code name }
            lineManager { id fullName }
          }
        }
      }`,
      variables: asDrawn,
    },
    postgraphile: {
      query: `query List($area: UUID!, $offset: Int!) {
        employees: allEmployees(${ofAreaInPostGraphile}) {
          totalCount
          nodes {
            id: rowId staffNumber fullName workEmail engagement startedOn
            serviceArea: serviceAreaByServiceAreaId { id: rowId code name }
            lineManager: employeeByLineManagerId { id: rowId fullName }
          }
        }
      }`,
      variables: asDrawn,
    },
    limit: { sql: limit.list, args: ({ area, offset }) => [area, offset] },
  },
  {
    name: 'nested',
    draw: page,
    forManagers: true,
    ours: {
      query: `query Nested($area: ID!, $offset: Int!) {
        employees(${ofArea}) {
          nodes {
            id fullName
            completions(${lastFive}) { id completedOn course { id code title } }
          }
        }
      }`,
      variables: asDrawn,
    },
    postgraphile: {
      query: `query Nested($area: UUID!, $offset: Int!) {
        employees: allEmployees(${ofAreaInPostGraphile}) {
          nodes {
            id: rowId fullName
            completions: completionsByEmployeeId(${lastFiveInPostGraphile}) {
              nodes { id: rowId completedOn course: courseByCourseId { id: rowId code title } }
            }
          }
        }
      }`,
      variables: asDrawn,
    },
    limit: { sql: limit.nested, args: ({ area, offset }) => [area, offset] },
  },
  {
    name: 'by-id',
    alone: true,
    draw: ({ employees }, random) => ({ id: employeeId(1 + below(employees, random)) }),
    ours: {
      query: `query ById($id: ID!) {
        employee(id: $id) {
          id version staffNumber fullName workEmail engagement fullTimeEquivalent workingPattern
          startedOn endedOn schoolEmployed
          post { id number title grade { id code name } }
          serviceArea { id code name kind }
          lineManager { id staffNumber fullName serviceArea { id code name } }
          completions(${lastFive}) { id completedOn source certificate course { id code title } }
        }
      }`,
      variables: asDrawn,
    },
    postgraphile: {
      query: `query ById($id: UUID!) {
        employee: employeeByRowId(rowId: $id) {
          id: rowId version staffNumber fullName workEmail engagement fullTimeEquivalent
          workingPattern startedOn endedOn schoolEmployed
          post: postByPostId { id: rowId number title grade: gradeByGradeId { id: rowId code name } }
          serviceArea: serviceAreaByServiceAreaId { id: rowId code name kind }
          lineManager: employeeByLineManagerId {
            id: rowId staffNumber fullName
            serviceArea: serviceAreaByServiceAreaId { id: rowId code name }
          }
          completions: completionsByEmployeeId(${lastFiveInPostGraphile}) {
            nodes {
              id: rowId completedOn source certificate course: courseByCourseId { id: rowId code title }
            }
          }
        }
      }`,
      variables: asDrawn,
    },
    limit: { sql: limit.byId, args: ({ id }) => [id] },
  },
  {
    name: 'search',
    most: 4,
    draw: (_council, random) => ({ words: syllable(random) }),
    ours: {
      query: `query Search($words: String!) {
        employees(search: $words, orderBy: [{fullName: asc}], first: 25) {
          nodes { id staffNumber fullName workEmail }
        }
      }`,
      variables: asDrawn,
    },
    limit: { sql: limit.search, anew: true, args: ({ words }) => [`%${words}%`] },
  },
  {
    name: 'report',
    most: 2,
    from: 0.5,
    forAnalysts: true,
    draw: () => ({ on: '2026-03-31' }),
    ours: {
      query: `query Report($on: Date!) { headcount(on: $on) { cells { labels value } } }`,
      variables: asDrawn,
    },
    limit: { sql: limit.report, args: ({ on }) => [on] },
    told: (answer) =>
      (answer as Headcount).data.headcount.cells
        .map(({ labels: [area, footing], value }) => [area, plainly(footing!), value].join())
        .sort(),
  },
  {
    name: 'update',
    changed: ({ id, version, fullTimeEquivalent }) => ({
      updateEmployee: { employee: { id, version: Number(version) + 1, fullTimeEquivalent } },
    }),
    draw: ({ edits }) => ({ ...edits.next() }),
    ours: {
      query: `mutation Update($id: ID!, $version: Int!, $fullTimeEquivalent: Decimal!) {
        updateEmployee(id: $id, version: $version, patch: {fullTimeEquivalent: $fullTimeEquivalent}) {
          employee { id version fullTimeEquivalent }
        }
      }`,
      variables: asDrawn,
    },
    // it neither counts versions by itself nor keeps a record of changes
    postgraphile: {
      query: `mutation Update($id: UUID!, $next: Int!, $fullTimeEquivalent: BigFloat!) {
        updateEmployee: updateEmployeeByRowId(
          input: {rowId: $id, employeePatch: {fullTimeEquivalent: $fullTimeEquivalent, version: $next}}
        ) {
          employee { id: rowId version fullTimeEquivalent }
        }
      }`,
      variables: ({ version, ...rest }) => ({ ...rest, next: Number(version) + 1 }),
    },
    limit: {
      sql: limit.update,
      args: ({ id, version, fullTimeEquivalent }) => [id, version, fullTimeEquivalent],
    },
  },
  {
    name: 'bulk-update',
    most: 4,
    changed: ({ rows }) => ({
      updateEmployees: {
        employees: (rows as Row[]).map(({ id, version }) => ({ id, version: version + 1 })),
      },
    }),
    draw: ({ edits, employees }) => {
      const rows = Array.from({ length: Math.min(1000, employees / 100) }, () => edits.next());
      return {
        rows: rows.map(({ id, version }) => ({ id, version })),
        fullTimeEquivalent: rows[0]!.fullTimeEquivalent,
      };
    },
    ours: {
      query: `mutation BulkUpdate($rows: [RowVersion!]!, $fullTimeEquivalent: Decimal!) {
        updateEmployees(rows: $rows, patch: {fullTimeEquivalent: $fullTimeEquivalent}) {
          employees { id version }
        }
      }`,
      variables: asDrawn,
    },
    limit: {
      sql: limit.bulkUpdate,
      args: ({ rows, fullTimeEquivalent }) => [
        (rows as Row[]).map(({ id }) => id),
        (rows as Row[]).map(({ version }) => version),
        fullTimeEquivalent,
      ],
    },
  },
];

interface Headcount {
  data: { headcount: { cells: { labels: string[]; value: number }[] } };
}

const plainly = (label: string) => label.toLowerCase().replaceAll(' ', '');

interface Row {
  id: string;
  version: number;
}

/** What somebody types who looks for a name: it begins with three signs that few have in common. */
const syllable = (random: Random) =>
  below(4096, random).toString(16).padStart(3, '0') +
  ['son', 'field', 'wood', 'ley'][below(4, random)];

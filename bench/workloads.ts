import { areaId, type Council, employeeId } from './council.ts';
import * as limit from './limit-sql.ts';
import { below, type Random } from './random.ts';

/** What a request asks for, the same for every target. */
export type Input = Record<string, string | number>;

interface Question {
  query: string;
  variables(input: Input): Record<string, unknown>;
}

/** One thing to measure, and how each target is asked for it. */
export interface Workload {
  name: string;
  draw(council: Council, random: Random): Input;
  /** Whether it changes what it is about, so that no two targets can be asked for the same. */
  changes?: boolean;
  /** Whether somebody restricted to the rows of an area can ask it too. */
  forManagers?: boolean;
  ours: Question;
  postgraphile: Question;
  limit: { sql: string; args(input: Input): unknown[] };
}

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
    name: 'update',
    changes: true,
    draw: ({ edits }) => edits.next(),
    ours: {
      query: `mutation Update($id: ID!, $version: Int!, $fullTimeEquivalent: Decimal!) {
        updateEmployee(id: $id, version: $version, patch: {fullTimeEquivalent: $fullTimeEquivalent}) {
          employee { id version fullName fullTimeEquivalent }
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
          employee { id: rowId version fullName fullTimeEquivalent }
        }
      }`,
      variables: ({ version, ...rest }) => ({ ...rest, next: Number(version) + 1 }),
    },
    limit: {
      sql: limit.update,
      args: ({ id, version, fullTimeEquivalent }) => [id, version, fullTimeEquivalent],
    },
  },
];

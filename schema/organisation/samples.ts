import { type Sample, sampleId } from '../foundation/samples.ts';
import { Grade, Post, ServiceArea, User } from './entities.ts';
import { type AreaData, kindOf, parentCode } from './samples/areas.ts';
import { daysAfter } from './samples/calendar.ts';
import { communityAreas } from './samples/community-areas.ts';
import { corporateAreas } from './samples/corporate-areas.ts';
import { grades } from './samples/grades.ts';
import { placeAreas } from './samples/place-areas.ts';
import { clauseChecks, postsOf } from './samples/posts.ts';
import { users } from './samples/users.ts';

export const areas: AreaData[] = [...corporateAreas, ...communityAreas, ...placeAreas];
export const posts = postsOf(areas);

export const areaId = (code: string) => sampleId('ServiceArea', code);
export const postId = (number: string) => sampleId('Post', number);
export const userId = (email: string) => sampleId('User', email);
const gradeId = (rank: number) => sampleId('Grade', String(rank));

/** The parts, grades, posts and accounts of the invented council. */
export const samples = (today: string): Sample[] => [
  { entity: ServiceArea, rows: areas.map((area) => areaRow(area, today)) },
  { entity: Grade, rows: grades.map((grade) => ({ id: gradeId(grade.rank), ...grade })) },
  { entity: Post, rows: postRows(today) },
  { entity: User, rows: users.map((user) => userRow(user, today)) },
];

function areaRow({ code, name, closedDaysAgo }: AreaData, today: string) {
  const parent = parentCode(code);
  return {
    id: areaId(code),
    code,
    name,
    kind: kindOf(code),
    parent: parent && areaId(parent),
    closedOn: closedDaysAgo ? daysAfter(today, -closedDaysAgo) : null,
  };
}

function postRows(today: string) {
  const checks = clauseChecks(posts);
  return posts.map(({ number, title, rank, area }, index) => {
    const { clauseInJobDescription, checkedDaysAgo } = checks[index]!;
    return {
      id: postId(number),
      number,
      title,
      grade: gradeId(rank),
      serviceArea: areaId(area.code),
      customerFacing: area.customers ?? false,
      clauseInJobDescription,
      clauseCheckedOn: checkedDaysAgo === null ? null : daysAfter(today, -checkedDaysAgo),
    };
  });
}

function userRow(user: (typeof users)[number], today: string) {
  const madeAt = new Date(`${daysAfter(today, -200)}T09:00:00Z`);
  return {
    id: userId(user.email),
    name: user.name,
    email: user.email,
    emailVerified: true,
    roles: user.roles,
    disabled: user.disabled ?? false,
    mayOwnContracts: user.mayOwnContracts ?? false,
    twoFactorEnabled: false,
    createdAt: madeAt,
    updatedAt: madeAt,
  };
}

import { chance } from '../../organisation/samples/chance.ts';
import type { PostData } from '../../organisation/samples/posts.ts';
import { posts } from '../../organisation/samples.ts';
import { managers, people } from '../../workforce/samples/people.ts';
import { type Person, works } from '../../workforce/samples/person.ts';
import { liveStatuses } from '../live-panels.ts';

type Status =
  | 'draft'
  | 'open'
  | 'shortlisting'
  | 'interviewing'
  | 'appointed'
  | 'closed'
  | 'withdrawn';

/** A vacancy of the invented council; days count back from today. */
export interface VacancyData {
  reference: string;
  post: PostData;
  channel: 'internal' | 'external';
  status: Status;
  opensDaysAgo: number;
  closesDaysAgo: number;
  panel: Seat[];
  /** Why it was opened although somebody on its panel was not trained. */
  overrideReason?: string;
}

interface Seat {
  person: Person;
  role: 'chair' | 'member' | 'observer';
  fromDaysAgo: number;
  untilDaysAgo: number | null;
}

const luck = chance('vacancies');

const statuses: [Status, count: number, closesDaysAgo: [latest: number, earliest: number]][] = [
  ['interviewing', 5, [8, 30]],
  ['shortlisting', 5, [1, 12]],
  ['open', 8, [-20, -1]],
  ['draft', 2, [-50, -30]],
  ['appointed', 5, [50, 400]],
  ['closed', 3, [60, 500]],
  ['withdrawn', 2, [40, 300]],
];

const isLive = (status: Status) => liveStatuses.some((live) => live === status);

/** Vacancies in every state; the first has the demonstration’s line manager and employee on its panel. */
export const vacancies: VacancyData[] = statuses
  .flatMap(([status, count, closes]) => Array.from({ length: count }, () => ({ status, closes })))
  .map(({ status, closes }, index) => {
    const post = index === 0 ? demoPost() : vacantPost();
    const closesDaysAgo = luck.between(...closes);
    const opensDaysAgo = closesDaysAgo + luck.between(14, 28);
    return {
      reference: `ABC/${String(2101 + index)}`,
      post,
      channel: luck.happens(0.25) ? 'internal' : 'external',
      status,
      opensDaysAgo,
      closesDaysAgo,
      panel: status === 'draft' ? [] : panel(post, status, opensDaysAgo, closesDaysAgo),
    };
  });

/** Who is on the panel of a live vacancy today. */
export const recruiting: Set<Person> = new Set(
  vacancies
    .filter(({ status }) => isLive(status))
    .flatMap((vacancy) => vacancy.panel)
    .filter(({ untilDaysAgo }) => untilDaysAgo === null || untilDaysAgo <= 0)
    .map(({ person }) => person),
);

const recruiters = [...recruiting];

/** The live vacancy whose panel somebody is on. */
export const seatOf = (person: Person): VacancyData =>
  vacancies.find(
    ({ status, panel }) => isLive(status) && panel.some((seat) => seat.person === person),
  )!;

// one is about to open with somebody whose refresher has lapsed, one was opened all the same
const aboutToOpen = vacancies.findLast(({ status }) => status === 'draft')!;
aboutToOpen.panel = [0, 7, 12].map(comingSeat);
Object.assign(seatOf(recruiters[10]!), {
  overrideReason:
    'The refresher is booked for next week, and the closing day cannot move: the post is paid for until March.',
});

function comingSeat(index: number, place: number): Seat {
  return {
    person: recruiters[index]!,
    role: place === 0 ? 'chair' : 'member',
    fromDaysAgo: aboutToOpen.opensDaysAgo,
    untilDaysAgo: null,
  };
}

function demoPost() {
  return posts.find(({ title }) => title === 'Housing Options Officer')!;
}

function vacantPost() {
  return luck.pick(posts.filter(({ area, rank }) => rank > 1 && rank < 12 && !area.closedDaysAgo));
}

function panel(
  post: PostData,
  status: Status,
  opensDaysAgo: number,
  closesDaysAgo: number,
): Seat[] {
  const colleagues = people.filter(
    (person) =>
      works(person) &&
      sameService(person, post) &&
      (person.post?.rank ?? 0) >= 6 &&
      person.startedDaysAgo > 1450,
  );
  const recruiters = people.filter((person) => works(person) && person.area.code === 'RES-HRO-REC');
  const chosen = new Set([
    managers.get(post.area.code)!,
    ...(post === demoPost() ? people.filter(atHousingNeeds) : []),
    ...(colleagues.length > 0 ? [luck.pick(colleagues), luck.pick(colleagues)] : []),
    luck.pick(recruiters),
  ]);
  return [...chosen].map((person, place) => ({
    person,
    role: place === 0 ? 'chair' : person.area.code === 'RES-HRO-REC' ? 'observer' : 'member',
    fromDaysAgo: opensDaysAgo + 5,
    untilDaysAgo: isLive(status) ? leftEarly(person, place) : closesDaysAgo - 28,
  }));
}

/** Now and then somebody leaves a panel before it has finished. */
function leftEarly({ account }: Person, place: number) {
  return !account && place === 2 && luck.happens(0.25) ? 1 : null;
}

function atHousingNeeds({ account, area }: Person) {
  return account !== null && area.code.startsWith('HOU-NEE');
}

function sameService({ area }: Person, post: PostData) {
  const [directorate, service] = post.area.code.split('-');
  return area.code.startsWith([directorate, service].filter(Boolean).join('-'));
}

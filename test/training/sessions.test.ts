import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const book = `mutation ($session: ID!, $employee: ID!) {
  bookSession(session: $session, employee: $employee) { booking { id place employee { fullName } } }
}`;
const attend = `mutation ($ids: [ID!]!, $attended: Boolean!) {
  recordAttendance(ids: $ids, attended: $attended) {
    bookings { state completion { completedOn source course { code } } }
  }
}`;

async function session(capacity: number, more = '', on = today()) {
  const { data, errors } = await demo.as('trainingCoordinator').ask(
    `mutation ($course: ID!, $on: Date!) { createCourseSession(input: {
      course: $course, startsOn: $on, endsOn: $on, startsAt: "09:30", endsAt: "12:30",
      place: "Town Hall", capacity: ${capacity} ${more} }) { courseSession { id } } }`,
    { course: await idOf('course', `code = 'RECRUIT-W'`), on },
  );
  expect(errors).toBeUndefined();
  return data.createCourseSession.courseSession.id as string;
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const idOf = async (table: string, condition: string) => {
  const { rows } = await demo.owner.query(`select id from ${table} where ${condition} limit 1`);
  return rows[0].id as string;
};

const people = async (count: number) => {
  const { rows } = await demo.owner.query(
    `select id from employee where ended_on is null order by id limit ${count}`,
  );
  return rows.map(({ id }) => id as string);
};

test('twenty who book at once fill the room and no more; the rest wait in turn, and move up as others cancel', async () => {
  const id = await session(7);
  const everybody = await people(20);
  const coordinator = demo.as('trainingCoordinator');
  const answers = await Promise.all(
    everybody.map((employee) => coordinator.ask(book, { session: id, employee })),
  );
  const told = answers.map(({ data }) => data.bookSession.booking);
  const places = Map.groupBy(told, ({ place }) => place);
  expect([places.get('held')!.length, places.get('waiting')!.length]).toEqual([7, 13]);
  const list = `{ courseSession(id: "${id}") { placesLeft
    bookings(first: 100, orderBy: [{ turn: asc }]) { id place turn } } }`;
  const before = (await coordinator.ask(list)).data.courseSession;
  expect(before.bookings.map(({ turn }: { turn: number }) => turn)).toEqual(
    everybody.map((_, i) => i + 1),
  );
  const next = before.bookings[7]!;
  expect(next.place).toBe('waiting');
  await coordinator.ask(`mutation { cancelBookings(ids: ["${before.bookings[2]!.id}"]) {
    bookings { id } } }`);
  const after = (await coordinator.ask(list)).data.courseSession;
  expect([after.bookings[2]!.place, after.bookings[7]!.place, after.bookings[8]!.place]).toEqual([
    ...[null, 'held', 'waiting'],
  ]);
});

test('who was there has completed the course, and stands so at once; taken back, they have not', async () => {
  const id = await session(5);
  const coordinator = demo.as('trainingCoordinator');
  const { data: before } = await coordinator.ask(`{ recruiterReadiness(on: "${today()}", first: 1,
    filter: { standing: { eq: lapsed }, reason: { contains: "Fair recruitment: ran out" } }) {
    nodes { reason employee { id } } } }`);
  const employee = before.recruiterReadiness.nodes[0].employee.id;
  const standing = async () =>
    (
      await coordinator.ask(`{ recruiterReadiness(on: "${today()}", first: 1,
        filter: { employee: { id: { eq: "${employee}" } } }) { nodes { standing } } }`)
    ).data.recruiterReadiness.nodes[0].standing;
  const { data } = await coordinator.ask(book, { session: id, employee });
  const ids = [data.bookSession.booking.id];
  const kept = await coordinator.ask(attend, { ids, attended: true });
  expect(kept.data).toEqual({
    recordAttendance: {
      bookings: [
        {
          state: 'attended',
          completion: {
            completedOn: today(),
            source: 'workshopRegister',
            course: { code: 'RECRUIT-W' },
          },
        },
      ],
    },
  });
  expect(await standing()).toBe('compliant');
  await coordinator.ask(attend, { ids, attended: false });
  expect(await standing()).toBe('lapsed');
});

test('an employee books themselves and cancels; nobody else, and neither says that they were there', async () => {
  const id = await session(1, ', waitingList: false', tomorrow());
  const employee = demo.as('employee');
  const me = employee.caller.attributes.employee as string;
  const [other] = (await people(3)).filter((each) => each !== me);
  const fault = async (asked: Promise<{ errors?: readonly { message: string }[] }>) =>
    (await asked).errors?.map(({ message }) => message).join();
  const booked = await employee.ask(book, { session: id, employee: me });
  expect(booked.data.bookSession.booking.place).toBe('held');
  const { id: booking } = booked.data.bookSession.booking;
  const shared = await session(9, '', tomorrow());
  await demo.as('trainingCoordinator').ask(book, { session: shared, employee: other });
  expect({
    again: await fault(employee.ask(book, { session: id, employee: me })),
    another: await fault(
      employee.ask(book, { session: await session(9, '', tomorrow()), employee: other }),
    ),
    // whether they are booked already is theirs to know
    alreadyThere: await fault(employee.ask(book, { session: shared, employee: other })),
    full: await fault(demo.as('trainingCoordinator').ask(book, { session: id, employee: other })),
    attendance: await fault(employee.ask(attend, { ids: [booking], attended: true })),
    manager: await fault(demo.as('lineManager').ask(book, { session: id, employee: me })),
  }).toMatchInlineSnapshot(`
    {
      "again": "This person is booked on the session already.",
      "alreadyThere": "You may not create the session, employee, turn, state, waits of this booking.",
      "another": "You may not create the session, employee, turn, state, waits of this booking.",
      "attendance": "Your role does not include recordAttendance.",
      "full": "This session is full, and it keeps no waiting list.",
      "manager": "Your role does not include bookSession.",
    }
  `);
  const { data } = await employee.ask(
    `mutation { cancelBookings(ids: ["${booking}"]) { bookings { state place } } }`,
  );
  expect(data.cancelBookings.bookings).toEqual([{ state: 'cancelled', place: null }]);
});

test('nobody books themselves once a session has begun; who came unannounced is still put on its register that day', async () => {
  const id = await session(9);
  await demo.owner.query(`update course_session set starts_at = '00:00' where id = $1`, [id]);
  const employee = demo.as('employee');
  const me = employee.caller.attributes.employee as string;
  const own = await employee.ask(book, { session: id, employee: me });
  expect(own.errors?.map(({ message }) => message)).toEqual(['This session has begun.']);
  const { data } = await demo.as('trainingCoordinator').ask(book, { session: id, employee: me });
  expect(data.bookSession.booking.place).toBe('held');
  const cancelled = await employee.ask(
    `mutation { cancelBookings(ids: ["${data.bookSession.booking.id}"]) { bookings { state } } }`,
  );
  expect(cancelled.errors?.map(({ message }) => message)).toEqual(['This session has begun.']);
});

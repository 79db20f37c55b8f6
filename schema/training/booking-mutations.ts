import { builder } from '../foundation/graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../foundation/graphql/payload.ts';
import { cancelBookings, recordAttendance } from './attendance.ts';
import { bookSession } from './book.ts';
import { Booking } from './entities.ts';

const payload = payloadOf({ name: Booking.name, singular: 'booking', plural: 'bookings' });

builder.mutationField('bookSession', (t) =>
  t.field({
    type: payload,
    allow: ['create', Booking.name],
    description: 'Books somebody on a session, or puts them on its waiting list when it is full.',
    args: {
      session: t.arg.id({ required: true }),
      employee: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ...request }, context, info) =>
      changed(context, info, Booking.name, { key, request }, (tx) =>
        bookSession(tx, context, request),
      ),
  }),
);

builder.mutationField('cancelBookings', (t) =>
  t.field({
    type: payload,
    allow: ['update', Booking.name],
    description: 'Cancels bookings; the next on the waiting list have the places.',
    args: {
      ids: t.arg.idList({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ids }, context, info) =>
      changed(context, info, Booking.name, { key, request: { ids } }, (tx) =>
        cancelBookings(tx, context, ids.map(String)),
      ),
  }),
);

builder.mutationField('recordAttendance', (t) =>
  t.field({
    type: payload,
    allow: ['create', 'Completion'],
    description:
      'Records whether people were there: whoever was has completed the course on the last day of the session.',
    args: {
      ids: t.arg.idList({ required: true }),
      attended: t.arg.boolean({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ids, attended }, context, info) =>
      changed(context, info, Booking.name, { key, request: { ids, attended } }, (tx) =>
        recordAttendance(tx, context, { ids: ids.map(String), attended }),
      ),
  }),
);

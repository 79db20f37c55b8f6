import type { Context } from '../foundation/graphql/context.ts';
import { AnswerState, FormEdition, StaffInvitation } from './entities.ts';

/** Somebody with a question that is open, and what is on record of having asked them; never an answer. */
export interface Open {
  employee: string;
  invitation: { id: string; version: number; reminders: number; lastOn: string } | null;
  /** The states that are open from now on. */
  unasked: { id: string; version: number }[];
}

/** The form for staff that is the newest on a day, and what it asks about. */
export async function staffEdition(context: Context, day: string) {
  const edition = await context.entities.transaction(context, (em) =>
    em.find(
      FormEdition,
      {
        audience: 'staff',
        opensOn: { $lte: day },
        $or: [{ closesOn: null }, { closesOn: { $gte: day } }],
      },
      { orderBy: { publishedOn: 'desc', number: 'desc', id: 'asc' }, limit: 1 },
    ),
  );
  return edition[0];
}

/** Which of these people have a question of a form open: by the grants of whoever asks. */
export function openAmong(
  context: Context,
  edition: Pick<FormEdition, 'id' | 'questions'>,
  employees: readonly string[],
): Promise<Open[]> {
  const asked = new Set(edition.questions.map((question) => question.split('/')[0]!));
  return context.entities.transaction(context, async (em) => {
    const states = await em.find(
      AnswerState,
      { employee: { $in: [...employees] } },
      { populate: ['characteristic'] },
    );
    const invitations = await em.find(StaffInvitation, {
      employee: { $in: [...employees] },
      edition: edition.id,
    });
    return employees.flatMap((employee) => {
      const own = states.filter(
        (state) => state.employee.id === employee && asked.has(state.characteristic.$.code),
      );
      const settled = own.filter(({ state }) => state === 'answered' || state === 'withdrawn');
      if (settled.length === asked.size) return [];
      const invitation = invitations.find((each) => each.employee.id === employee);
      return [
        {
          employee,
          invitation: invitation
            ? {
                id: invitation.id,
                version: invitation.version,
                reminders: invitation.reminders,
                lastOn: invitation.remindedOn ?? invitation.askedOn,
              }
            : null,
          unasked: own
            .filter(({ state }) => state === 'notAsked')
            .map(({ id, version }) => ({ id, version })),
        },
      ];
    });
  });
}

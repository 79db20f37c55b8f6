import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { Row } from '../foundation/may.ts';
import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Screens } from '../screens.ts';

const DeedDialog = part(() => import('../foundation/deed-dialog.tsx'), 'DeedDialog');

/** Sends whoever asked what is held, or erases what they said: of neither is anything seen here. */
function Answer({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (row.doneOn || !ability.can('update', 'RightsRequest', 'doneOn')) return null;
  return row.kind === 'access' ? <Send row={row} /> : <Erase row={row} />;
}

const Send = ({ row: { id, version } }: { row: Row }) => (
  <DeedDialog
    heading={say('Send what is held')}
    act={say('Send the link')}
    done={say('The link is on its way.')}
    onAct={async () => {
      await askGraphQL(
        'mutation ($id: ID!, $version: Int!) { sendWhatIsHeld(id: $id, version: $version) }',
        { id, version },
      );
      return null;
    }}
  >
    <Whose request={id} />
    <Typography>
      {say(
        'They get a link by e-mail that works for 28 days and shows everything that is held about them, their answers too. Make sure first that the address is theirs: whoever wrote it down cannot send the link.',
      )}
    </Typography>
  </DeedDialog>
);

const Erase = ({ row: { id, version } }: { row: Row }) => (
  <DeedDialog
    heading={say('Erase the answers')}
    act={say('Erase the answers')}
    done={say('The answers are erased.')}
    onAct={async () => {
      await askGraphQL(
        'mutation ($id: ID!, $version: Int!) { carryOutRequest(id: $id, version: $version) }',
        { id, version },
      );
      return null;
    }}
  >
    <Whose request={id} />
    <Typography>
      {say(
        'Everything that they said about themselves is erased, and what they said when they left. Where they were counted stays as a number that is nobody’s. Nobody is to ask them again. This cannot be taken back.',
      )}
    </Typography>
  </DeedDialog>
);

interface Person {
  fullName: string;
  staffNumber: string;
}

/** Whose answers they are, by name and number: two people may be called the same. */
function Whose({ request: id }: { request: Row['id'] }) {
  const { data } = useQuery({
    queryKey: ['whose-request', id],
    queryFn: async () =>
      (
        await askGraphQL<{ rightsRequest: { employee: Person | null } | null }>(
          'query ($id: ID!) { rightsRequest(id: $id) { employee { fullName staffNumber } } }',
          { id },
        )
      ).rightsRequest?.employee ?? null,
  });
  if (!data) return null;
  return (
    <Typography sx={{ fontWeight: 600, mb: 1 }}>
      {say('%{name}, staff number %{number}', { name: data.fullName, number: data.staffNumber })}
    </Typography>
  );
}

const later = ['doneOn', 'erased', 'outcome', 'linkExpiresAt'];

export default {
  columns: ['employee', 'kind', 'receivedOn', 'dueOn', 'doneOn'],
  groups: [
    { heading: say('Who asked, and for what'), fields: ['employee', 'kind', 'email'] },
    { heading: say('By when'), fields: ['receivedOn', 'dueOn'] },
    { heading: say('What became of it'), fields: later },
  ],
  askedLater: ['doneOn', 'outcome'],
  represents: calledBy('RightsRequest', ['employee', 'kind']),
  actions: Answer,
} satisfies Screens;

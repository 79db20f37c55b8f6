import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { worded } from './words-of-lists.ts';

/** What an edition asks about, in the order of its pages. */
export function Asked({ row }: { row: Row }) {
  const names = useNames();
  return <Lines of={asked(row).map((code) => names.get(code) ?? code)} />;
}

/** What each question was needed for when it was published. */
export function NeededFor({ row }: { row: Row }) {
  const names = useNames();
  const reasons = row.neededFor as string[];
  return (
    <Lines
      of={asked(row).map((code, place) =>
        say('%{question}: %{reason}', {
          question: names.get(code) ?? code,
          reason: reasons[place] || say('Nothing says so'),
        }),
      )}
    />
  );
}

/** The codes of what it asks about, without the edition of each list. */
const asked = (row: Row) =>
  ((row.questions ?? []) as string[]).map((question) => question.split('/')[0] as string);

function useNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ queryKey: ['names-of-characteristics'], queryFn: askNames });
  return data ?? new Map();
}

interface Named {
  code: string;
  name: string;
  nameWelsh: string | null;
}

async function askNames() {
  const { characteristics } = await askGraphQL<{ characteristics: { nodes: Named[] } }>(
    '{ characteristics(first: 200) { nodes { code name nameWelsh } } }',
    {},
  );
  return new Map(
    characteristics.nodes.map(({ code, name, nameWelsh }) => [code, worded(name, nameWelsh)]),
  );
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </Box>
);

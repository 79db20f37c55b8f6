import { Box, TextField, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { say, sayCount } from '../language/say.ts';
import type { Frozen } from './frozen-api.ts';
import { keyInWords, reportWords, tableWords } from './frozen-words.ts';

interface Props {
  sought: string;
  onSeek: (sought: string) => void;
  /** The tables whose names have the words that are sought. */
  found: readonly Pick<Frozen, 'key' | 'report'>[];
  /** The key of the table that is shown; none where none is found. */
  shown: string | undefined;
  onGo: () => void;
}

/** The tables of a pack under their reports, found by the words of what they are. */
export function FrozenContents({ sought, onSeek, found, shown, onGo }: Props) {
  const reports = [...Map.groupBy(found, ({ report }) => report)];
  const linkTo = (key: string, words: string) => (
    <Link
      to={`?table=${encodeURIComponent(key)}`}
      onClick={onGo}
      aria-current={key === shown ? 'true' : undefined}
    >
      {words}
    </Link>
  );
  return (
    <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>
      <TextField
        type="search"
        label={say('Find a table')}
        helperText={say('By words of its name, like “disability grade”.')}
        value={sought}
        onChange={({ target }) => onSeek(target.value)}
        sx={{ maxWidth: 420 }}
      />
      <Typography role="status" variant="body2" color="textSecondary" sx={{ my: 1 }}>
        {found.length === 0
          ? say(
              'No table has these words in its name. Take fewer of them, or empty the box to see every table.',
            )
          : sayCount(found.length, '%{count} table', '%{count} tables')}
      </Typography>
      <Box component="ul" sx={list}>
        {reports.map(([report, [first, ...others]]) => (
          <li key={report}>
            {others.length === 0 ? (
              linkTo(first!.key, keyInWords(first!.key))
            ) : (
              <details key={sought} open={sought.trim() !== ''}>
                <summary>
                  {say('%{report}: %{tables} tables', {
                    report: reportWords(report),
                    tables: others.length + 1,
                  })}
                </summary>
                <Box component="ul" sx={inner}>
                  {[first!, ...others].map(({ key }) => (
                    <li key={key}>{linkTo(key, tableWords(key) || reportWords(report))}</li>
                  ))}
                </Box>
              </details>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}

const list = {
  m: 0,
  p: 0,
  listStyle: 'none',
  '& > li': { py: '4px' },
  '& summary': { cursor: 'pointer', fontWeight: 600, py: '2px' },
  '& [aria-current]': { fontWeight: 700 },
} as const;

const inner = {
  m: 0,
  pl: 2,
  py: 0.5,
  listStyle: 'none',
  columns: { sm: 2, lg: 3 },
  '& > li': { breakInside: 'avoid', py: '2px' },
} as const;

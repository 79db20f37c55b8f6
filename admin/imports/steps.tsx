import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Link } from 'react-router-dom';
import { unseen } from '../look/unseen.ts';
import type { Kind } from './import-api.ts';

/** The steps of bringing a file in, by their addresses. */
export const steps = {
  file: 'File',
  columns: 'Columns',
  values: 'Values',
  changes: 'What would change',
  progress: 'Bring in',
  result: 'Result',
} as const;

export type Step = keyof typeof steps;

/** The steps that a kind of file takes: one that says itself what it holds needs no columns. */
export const stepsOf = ({ format }: Pick<Kind, 'format'>): Step[] =>
  (Object.keys(steps) as Step[]).filter(
    (step) => format === 'csv' || (step !== 'columns' && step !== 'values'),
  );

interface Props {
  of: readonly Step[];
  now: Step;
  /** Where the steps are that can be gone back to. */
  back?: (step: Step) => string | undefined;
}

/** Where somebody is: the steps behind as links, the one now, those to come. On a phone the words of the one now. */
export function Steps({ of, now, back = () => undefined }: Props) {
  const at = of.indexOf(now);
  return (
    <Box component="nav" aria-label="Steps" sx={{ mb: 3 }}>
      <Box component="p" sx={count}>
        Step {at + 1} of {of.length}: {steps[now]}
      </Box>
      <Box component="ol" sx={list}>
        {of.map((step, i) => {
          const to = i < at ? back(step) : undefined;
          const words = (
            <>
              <Box component="span" sx={mark} data-done={i < at || undefined} aria-hidden>
                {i < at ? <CheckOutlined /> : i + 1}
              </Box>
              <span className="words">{steps[step]}</span>
              {i < at && (
                <Box component="span" sx={unseen}>
                  , done
                </Box>
              )}
            </>
          );
          return (
            <Box component="li" key={step} aria-current={i === at ? 'step' : undefined}>
              {to ? <Link to={to}>{words}</Link> : <span>{words}</span>}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

const count = { m: 0, mb: 1, fontWeight: 600, display: { xs: 'block', md: 'none' } } as const;

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: { xs: 1, md: '8px 24px' },
  '& li > *': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 1,
    minHeight: { xs: 44, md: 32 },
  },
  '& li': { color: 'text.secondary' },
  '& li[aria-current]': { color: 'text.primary', fontWeight: 640 },
  '& li[aria-current] span[data-done], & li[aria-current] > span > span:first-of-type': {
    bgcolor: 'primary.main',
    color: 'primary.contrastText',
    borderColor: 'primary.main',
  },
  '& .words': ({ breakpoints }: Theme) => ({ [breakpoints.down('md')]: unseen }),
} as const;

const mark = {
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  borderRadius: 999,
  border: 1,
  borderColor: ({ palette }: Theme) => palette.tokens.control,
  fontSize: '0.875rem',
  fontWeight: 600,
  '& svg': { fontSize: 16 },
  '&[data-done]': { bgcolor: 'action.selected', color: 'primary.main', borderColor: 'transparent' },
} as const;

import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { figureLines } from './figure-lines.ts';
import { figuresOf } from './figures.ts';
import { type Dimension, pathOf, type Report, titleOf, worded } from './report.ts';
import type { Answer } from './report-api.ts';
import { roundedNote } from './rounded-note.ts';
import { SaveFigures } from './save-file.tsx';
import { withheldNote } from './withheld-note.ts';

interface Props extends Answer {
  report: Report;
  by: readonly Dimension[];
}

/** The table that is shown, as files. */
export function Download({ report, by, asAt, fewest, rounded, cells }: Props) {
  const { ability } = useViewer();
  if (cells.length === 0) return null;
  const title = titleOf(report, by);
  const { asked, rest } = worded(report);
  return (
    <SaveFigures
      name={`${pathOf(report)}-${asAt}`}
      report={report.label}
      title={title}
      unguarded={ability.can('read', 'Employee')}
      about={[
        [say('Question'), asked],
        [say('As at'), longDate(asAt)],
      ]}
      notes={[
        ...(rest ? [rest] : []),
        ...roundedNote({ rounded }),
        ...withheldNote({ fewest, cells }),
        ...(report.share ? [say('Beside each share stands how many it is a share of.')] : []),
      ]}
      lines={() => figureLines(report, by, figuresOf(by, cells))}
      data={() => ({ title, question: report.question, asAt, fewest, rounded, cells })}
    />
  );
}

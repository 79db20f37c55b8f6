import { TableBody, TableCell, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { FigureHeads } from './figure-heads.tsx';
import { fileNameOf } from './file-name.ts';
import { GapBars } from './gap-bars.tsx';
import { comparedWith, payByGroupExplained, payByGroupWithheld } from './pay-by-group-explained.ts';
import { nameOf, payByGroupLines, sizes } from './pay-by-group-lines.ts';
import { askPayByGroup, type PayByGroup } from './pay-gap-api.ts';
import { percent } from './pay-words.ts';
import { SaveFigures } from './save-file.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

/** The pay gap by ethnic group and disability, of groups that are large enough. */
export function PayByGroupPanels({ snapshotOn }: { snapshotOn: string }) {
  const { ability } = useViewer();
  const { data } = useQuery({
    queryKey: ['pay-gap-by-group', snapshotOn],
    queryFn: () => askPayByGroup(snapshotOn),
    enabled: ability.can('run', 'PayGapByGroup'),
    retry: false,
  });
  return data?.map((each) => <OfGroup key={each.characteristic} {...each} />);
}

function OfGroup(answer: PayByGroup) {
  const { name, snapshotOn, gaps } = answer;
  const title = say('Pay gap: %{name}', { name });
  const reference = comparedWith(answer);
  const introduction = `${payByGroupExplained(answer)} ${payByGroupWithheld(answer)}`;
  return (
    <Panel
      heading={title}
      aside={longDate(snapshotOn)}
      introduction={introduction}
      actions={
        <SaveFigures
          name={fileNameOf(title, snapshotOn)}
          report={say('Gender pay gap')}
          title={title}
          about={[[say('Snapshot date'), longDate(snapshotOn)]]}
          notes={[introduction]}
          lines={() => payByGroupLines({ name, gaps })}
          data={() => ({ ...answer, comparedWith: reference ?? null })}
        />
      }
    >
      <GapBars
        title={title}
        groups={gaps
          .filter(({ reference: first }) => !first)
          .map((each) => ({
            key: each.group,
            label: nameOf(each),
            bars: [
              { label: say('Mean gap'), gap: each.meanGap },
              { label: say('Median gap'), gap: each.medianGap },
            ].map((bar) => ({ ...bar, instead: say('[c] withheld') })),
          }))}
      />
      <WideTable title={title}>
        <FigureHeads name={name} heads={[say('People'), say('Mean gap'), say('Median gap')]} />
        <TableBody>
          {gaps.map((each) => (
            <TableRow key={each.group}>
              <TableCell component="th" scope="row">
                {nameOf(each)}
              </TableCell>
              <TableCell align="right">{sizes[each.size] ?? <WithheldFigure />}</TableCell>
              {(['meanGap', 'medianGap'] as const).map((which) => (
                <TableCell key={which} align="right">
                  {each.reference ? say('compared with') : toldOf(each[which])}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
    </Panel>
  );
}

const toldOf = (gap: string | null) => (gap === null ? <WithheldFigure /> : percent(gap));

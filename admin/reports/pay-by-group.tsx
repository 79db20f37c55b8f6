import { TableBody, TableCell, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { FigureHeads } from './figure-heads.tsx';
import { fileNameOf } from './file-name.ts';
import { GapBars } from './gap-bars.tsx';
import { payByGroupLines, sizes } from './pay-by-group-lines.ts';
import { askPayByGroup, type PayByGroup } from './pay-gap-api.ts';
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

function OfGroup({ name, snapshotOn, fewest, declarationRate, gaps }: PayByGroup) {
  const title = say('Pay gap: %{name}', { name });
  const reference = gaps.find((each) => each.reference)?.label;
  const introduction = say(
    'How much less each group is paid in an hour than “%{reference}”, in per cent; with a minus sign it is paid more. Of those on full pay, %{rate}% have said. Groups of fewer than %{fewest} are in no figure of their own; to publish, guidance asks for 50.',
    { reference: reference ?? '–', rate: declarationRate ?? '–', fewest },
  );
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
          data={() => gaps}
        />
      }
    >
      <GapBars
        title={title}
        groups={gaps
          .filter(({ reference: first }) => !first)
          .map(({ group, label, size, meanGap, medianGap }) => ({
            key: group,
            label: group === 'together' ? say('Smaller groups together') : label,
            bars: [
              { label: say('Mean gap'), gap: meanGap },
              { label: say('Median gap'), gap: medianGap },
            ].map((each) => ({
              ...each,
              instead: size === 'withheld' ? say('[c] withheld') : '–',
            })),
          }))}
      />
      <WideTable title={title}>
        <FigureHeads
          name={name}
          heads={[say('People on full pay'), say('Mean gap'), say('Median gap')]}
        />
        <TableBody>
          {gaps.map(({ group, label, size, meanGap, medianGap, reference: first }) => (
            <TableRow key={group}>
              <TableCell component="th" scope="row">
                {group === 'together' ? say('Smaller groups together') : label}
              </TableCell>
              <TableCell align="right">{sizes[size] ?? <WithheldFigure />}</TableCell>
              {[
                ['mean', meanGap],
                ['median', medianGap],
              ].map(([which, gap]) => (
                <TableCell key={which} align="right">
                  {size === 'withheld' ? (
                    <WithheldFigure />
                  ) : first ? (
                    say('compared with')
                  ) : gap == null ? (
                    '–'
                  ) : (
                    `${gap.replace('-', '−')}%`
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
    </Panel>
  );
}

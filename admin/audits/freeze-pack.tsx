import { Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChoiceField } from '../reports/choice-field.tsx';
import { askBenchmarks, knownTables } from '../reports/monthly-api.ts';
import { NoneYet } from '../reports/none-yet.tsx';
import { freezePack } from './frozen-api.ts';

/** Asks every report as at the end of a month, and keeps what each says. */
export function FreezePack() {
  const { ability } = useViewer();
  const may = ability.can('run', 'freezeAuditPack');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState('');
  const [area, setArea] = useState('');
  const known = useQuery({ queryKey: ['known-tables'], queryFn: knownTables, enabled: may });
  const fresh = (known.data ?? []).filter((each) => each.fresh);
  const months = [...new Set(fresh.map(({ month }) => month))];
  const characteristics = [
    ...new Set(fresh.map(({ characteristic }) => characteristic.code)),
  ].sort();
  const tables = useQuery({
    queryKey: ['benchmarks', ...characteristics],
    queryFn: async () => (await Promise.all(characteristics.map(askBenchmarks))).flat(),
    enabled: may,
  });
  const places = new Map(
    (tables.data ?? []).flatMap(({ areas }) => areas.map(({ code, name }) => [code, name])),
  );
  const month = chosen || (months[0] ?? '');
  if (!may) return null;
  return (
    <DeedDialog
      heading={say('Freeze an audit pack')}
      act={say('Freeze a pack')}
      done={say('The pack is frozen.')}
      onAct={
        month === ''
          ? undefined
          : async () => {
              navigate(`/audit-packs/${await freezePack(month, area)}/show`);
              return null;
            }
      }
    >
      <Stack spacing={2}>
        <Typography variant="body2">
          {say(
            'Every report on the workforce is asked as at one date, and what it says is kept for good. This takes some seconds.',
          )}
        </Typography>
        {known.data && months.length === 0 && <NoneYet known={known.data} />}
        {months.length > 0 && (
          <ChoiceField
            label={say('As at')}
            choices={months.map((each) => [each, longDate(each)])}
            chosen={month}
            onChoose={setChosen}
          />
        )}
        {month !== '' && places.size > 0 && (
          <ChoiceField
            label={say('Held against the population of')}
            none={say('The council, or the only place there is')}
            choices={[...places]}
            chosen={area}
            onChoose={setArea}
          />
        )}
        {month !== '' && places.size > 0 && !area && (
          <Typography variant="body2" color="textSecondary">
            {say(
              'Where a population has figures of several places and none of them is the council, nothing is compared with it, and that table is left out of the pack. To have it in the pack, choose a place here.',
            )}
          </Typography>
        )}
      </Stack>
    </DeedDialog>
  );
}

import { Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { durationFrom } from './durations.ts';
import { type Item, type Previewed, previewOf, requirementWith } from './preview-api.ts';
import { nextQuarter, reachInWords } from './reach-words.ts';

type Values = Record<string, unknown>;

/** Whom a requirement would mean as it stands in its form; its courses are those that it has by now. */
export function ForeseenOfRequirement({ row }: { row?: Row }) {
  const values = useSettled();
  const { data: saved } = useSaved(row?.id);
  if (row && !saved) return null;
  return <Foreseen asked={{ ...requirementIn(values), id: row?.id, items: saved?.items ?? [] }} />;
}

/** The same with a course as it stands in the form of that course. */
export function ForeseenOfItem({ row }: { row?: Row }) {
  const values = useSettled();
  const requirement = idOf(values.requirement) ?? idOf(row?.requirement);
  const { data: saved } = useSaved(requirement);
  const course = idOf(values.course) ?? idOf(row?.course);
  if (!saved || !course) return null;
  const others = saved.items.filter(({ id }) => id !== row?.id);
  const item = {
    course,
    validFor: lengthIn(values.validFor),
    window: lengthIn(values.window),
    renewFrom: values.renewFrom as string,
  };
  const items = [...others.map(({ id: _, ...rest }) => rest), item];
  return <Foreseen asked={{ ...saved, items }} />;
}

function Foreseen({ asked }: { asked: Omit<Previewed, 'items'> & { items: Item[] } }) {
  const on = today();
  const next = nextQuarter(on);
  const items = asked.items.map(({ id: _, ...item }) => item);
  const requirement = { ...asked, items };
  const { data } = useQuery({
    queryKey: ['requirements', 'preview', requirement, on],
    queryFn: () => previewOf({ requirement, on, next }),
    placeholderData: (before) => before,
    retry: false,
  });
  if (!data) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 3, borderRadius: '8px' }} role="status">
      <Typography sx={{ fontWeight: 600 }}>{say('If it is saved like this')}</Typography>
      <Typography>{reachInWords(data, next, items.length > 0)}</Typography>
    </Paper>
  );
}

/** What stands in the form, once nobody has typed for a moment. */
function useSettled(): Values {
  const { getValues } = useFormContext();
  const watched = useWatch();
  const [settled, setSettled] = useState<Values>(getValues);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes in the form counts
  useEffect(() => {
    const later = setTimeout(() => setSettled({ ...getValues() }), 500);
    return () => clearTimeout(later);
  }, [JSON.stringify(watched)]);
  return settled;
}

const useSaved = (id: string | undefined) =>
  useQuery({
    queryKey: ['requirements', 'saved', id],
    queryFn: () => requirementWith(id!),
    enabled: Boolean(id),
    retry: false,
  });

const idOf = (value: unknown) => (value as { id?: string } | null | undefined)?.id;
const lengthIn = (value: unknown) => (value ? durationFrom(String(value)) : null);
const daysIn = (value: unknown) => (typeof value === 'number' ? value : null);

const requirementIn = (values: Values): Omit<Previewed, 'items'> => ({
  engagements: (values.engagements as string[] | undefined) ?? [],
  serviceArea: idOf(values.serviceArea) ?? null,
  post: idOf(values.post) ?? null,
  recruiting: values.recruiting === true,
  customerFacing: values.customerFacing === true,
  managers: values.managers === true,
  startedWithinDays: daysIn(values.startedWithinDays),
  changedRoleWithinDays: daysIn(values.changedRoleWithinDays),
  combine: (values.combine as string) || 'allOf',
  dueWithinDays: daysIn(values.dueWithinDays),
  grace: lengthIn(values.grace),
});

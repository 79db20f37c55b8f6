import { Box, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import { useListContext } from 'react-admin';
import { say } from '../../language/say.ts';
import { parametersOf } from '../../providers/data/list-arguments.ts';
import type { Parameter, Resource } from '../declaration.ts';

/** What a derived list has to be told before it can be worked out: usually a day, and today at first. */
export function Parameters({ resource }: { resource: Resource }) {
  const { filterValues, setFilters } = useListContext();
  const given = parametersOf(resource, filterValues.$parameters);
  const set = (name: string, value: string) =>
    setFilters({ ...filterValues, $parameters: { ...given, [name]: value } }, undefined, false);
  return resource.parameters.map((parameter) => (
    <Given
      key={parameter.name}
      parameter={parameter}
      value={given[parameter.name] ?? ''}
      onSet={(value) => set(parameter.name, value)}
    />
  ));
}

interface GivenProps {
  parameter: Parameter;
  value: string;
  onSet: (value: string) => void;
}

function Given({ parameter: { name, label, scalar, description }, value, onSet }: GivenProps) {
  const id = useId();
  const isDay = scalar === 'Date';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }} title={description}>
      <Typography component="label" htmlFor={id} sx={{ fontWeight: 600 }}>
        {isDay && name === 'on' ? say('As at') : label}
      </Typography>
      <TextField
        id={id}
        type={isDay ? 'date' : 'text'}
        value={value}
        onChange={({ target }) => onSet(target.value)}
        sx={{ width: 180 }}
      />
    </Box>
  );
}

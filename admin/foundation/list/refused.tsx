import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { say } from '../../language/say.ts';
import { LoadFailed, Message } from '../../layout/message.tsx';
import { refusedFrom } from '../../providers/data/refused.ts';
import { pathOf, type Resource } from '../declaration.ts';
import { wholeList } from './list-state.ts';

interface Props {
  resource: Resource;
  error: Error;
  onRetry: () => void;
}

/** Rows that could not be had: because of what was asked for, or because nothing came back. */
export function ListRefused({ resource, error, onRetry }: Props) {
  const { code, message } = refusedFrom(error);
  if (code !== 'FORBIDDEN' && code !== 'BAD_USER_INPUT')
    return <LoadFailed level={2} error={error} onRetry={onRetry} />;
  return (
    <Message
      kind="locked"
      level={2}
      heading={
        code === 'FORBIDDEN'
          ? say('This view asks for something that you may not see')
          : say('This view asks for something that is not there')
      }
      action={
        <Button
          variant="outlined"
          component={Link}
          to={`/${pathOf(resource)}?${wholeList(resource)}`}
        >
          {say('Clear all filters')}
        </Button>
      }
    >
      {code === 'FORBIDDEN' ? message : say('Something in its address is not known here.')}{' '}
      {say('Remove the filter or the order that names it, or clear all.')}
    </Message>
  );
}

/** Where rows would be, while there is no connection to ask for them. */
export const Offline = () => (
  <Message kind="nothing" level={2} heading={say('Waiting for the connection')}>
    {say(
      'These rows are not on this page yet. They come by themselves when the connection is back.',
    )}
  </Message>
);

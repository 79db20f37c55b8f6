import { Button } from '@mui/material';
import { Component, type ComponentType, type ReactNode } from 'react';
import { say } from '../language/say.ts';
import { Message } from './message.tsx';

interface Props {
  children: ReactNode;
  fallback: ComponentType<{ error: Error }>;
}

/** Keeps a fault of one page from taking the whole console away. */
export class FaultBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { fallback: Fallback, children } = this.props;
    return this.state.error ? <Fallback error={this.state.error} /> : children;
  }
}

/** A page that has failed: what it was is on the server, so nothing is lost. */
export const ErrorPage = ({ error }: { error: Error }) => (
  <Message
    kind="bad"
    heading={say('We could not show this page')}
    action={
      <Button variant="outlined" onClick={() => window.location.reload()}>
        {say('Try again')}
      </Button>
    }
  >
    {say(
      'Everything that was saved is safe. Try again; if it stays, tell your administrator: %{message}',
      { message: error.message },
    )}
  </Message>
);

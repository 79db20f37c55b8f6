import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';

/** The way to a certificate to print. */
export const CertificateLink = ({ row }: { row: Row }) => (
  <Button variant="outlined" component={Link} to={`/certificate?completion=${row.id}`}>
    {say('Certificate')}
  </Button>
);

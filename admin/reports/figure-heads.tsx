import { TableCell, TableHead, TableRow } from '@mui/material';

/** The heads of a table of figures: what its rows are of, then a head for each column of figures. */
export const FigureHeads = ({ name, heads }: { name: string; heads: readonly string[] }) => (
  <TableHead>
    <TableRow>
      <TableCell scope="col">{name}</TableCell>
      {heads.map((head) => (
        <TableCell key={head} scope="col" align="right">
          {head}
        </TableCell>
      ))}
    </TableRow>
  </TableHead>
);

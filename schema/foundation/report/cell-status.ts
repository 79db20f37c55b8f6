import { builder } from '../graphql/builder.ts';

export const CellStatus = builder.enumType('CellStatus', {
  description: 'Whether a figure can be seen.',
  values: {
    shown: { description: 'It is shown as it is.' },
    withheld: {
      description:
        'It is of so few that it would tell something about one of them, or it would give such a figure away.',
    },
  },
});

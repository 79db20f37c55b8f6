import type { FastifyInstance } from 'fastify';
import { byteOrderMark, csvCell, csvLine } from '../../schema/foundation/exports/csv-cell.ts';
import { lookedAt } from '../../schema/foundation/imports/kept-files.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refuse.ts';
import { notSignedIn } from '../sessions/refusals.ts';

interface Route {
  Params: { id: string };
}

const headings = ['Line', 'Column', 'Value', 'Reason'];

/** `GET /imports/<id>/problems.csv`: what stands against a file that its reader has handed in, to be put right in a spreadsheet. */
export async function importProblems(app: FastifyInstance, { contexts }: Platform) {
  app.setErrorHandler(refuse);
  app.get<Route>(
    '/imports/:id/problems.csv',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const context = await contexts.of(request);
      if (!context.user) throw notSignedIn();
      const { name, result } = await lookedAt(context, request.params.id);
      const lines = (result?.problems ?? []).map(({ line, column, value, reason }) =>
        csvLine([line === null ? '' : String(line), ...[column, value, reason].map(csvCell)]),
      );
      return reply
        .headers({
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${stem(name)}-problems.csv`)}`,
        })
        .send(byteOrderMark + csvLine(headings) + lines.join(''));
    },
  );
}

const stem = (name: string) => name.replace(/\.[^.]{1,5}$/, '');

import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { fileNameOf } from './file-name.ts';
import { intervalExplained, ratioExplained, whenNamed } from './how-judged.ts';
import { notAll } from './population-notes.ts';
import type { Figures } from './save-file.tsx';
import type { CommunityRow, ServiceUsers } from './service-users-api.ts';
import { underRepresented } from './under-represented.ts';

/** What a file of service users beside the community says of itself: of whom, and from what on a group is named. */
export function takeUpCover(
  users: ServiceUsers,
  rows: readonly CommunityRow[],
  of: string | null,
): Pick<Figures, 'name' | 'report' | 'title' | 'about' | 'notes'> {
  const { name, place, benchmark, benchmarkBase, until } = users;
  const report = say('Service users');
  return {
    name: fileNameOf(report, of, name, place, benchmark, until),
    report,
    title: say('%{name}: service users and %{place}', { name, place }),
    about: [
      [say('Year to'), longDate(until)],
      [say('Of'), of ?? say('The whole council')],
      [
        say('Who is counted'),
        say('Those who use services and have said, %{base} in all', {
          base: grouped(String(rows[0]?.base ?? 0)),
        }),
      ],
      [say('Population'), `${place}: ${benchmark} (${benchmarkBase})`],
    ],
    notes: [
      underRepresented(rows, users.benchmarkOfAllResidents),
      whenNamed(users),
      ratioExplained(),
      intervalExplained(),
      ...notAll(users),
    ],
  };
}

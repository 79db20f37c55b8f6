import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { fileNameOf } from './file-name.ts';
import type { Representation } from './monthly-api.ts';
import { notCounted } from './not-counted.ts';
import { besideShares, gapsInPopulation } from './population-notes.ts';
import type { Figures } from './save-file.tsx';

/** What a file of the workforce beside the population says of itself. */
export function representationCover(
  answer: Representation,
  warnings: readonly string[],
): Pick<Figures, 'name' | 'report' | 'title' | 'about' | 'notes'> {
  const { name, asAt, declared, people, place, benchmark, benchmarkBase } = answer;
  const report = say('Representation');
  return {
    name: fileNameOf(report, name, place, benchmark, asAt),
    report,
    title: say('%{name}: the workforce and %{place}', { name, place }),
    about: [
      [say('As at'), longDate(asAt)],
      [
        say('Who is counted'),
        say('%{declared} of %{people} have said', {
          declared: grouped(String(declared)),
          people: grouped(String(people)),
        }),
      ],
      [say('Population'), `${place}: ${benchmark} (${benchmarkBase})`],
    ],
    notes: [
      ...warnings,
      ...notCounted(answer),
      ...gapsInPopulation(answer),
      say('Councillors and those whom schools employ are not counted.'),
      besideShares(),
    ],
  };
}

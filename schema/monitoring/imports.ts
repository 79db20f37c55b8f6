import { choice } from '../foundation/imports/cells/choice.ts';
import { date, thatHasCome } from '../foundation/imports/cells/date.ts';
import { line } from '../foundation/imports/cells/text.ts';
import type { Column } from '../foundation/imports/column.ts';
import { family } from '../foundation/imports/family.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { bringAnswers } from './bring-answers.ts';
import { characteristics } from './code-lists/characteristics.ts';
import { codeLists } from './code-lists/code-lists.ts';
import { EqualityAnswer } from './entities.ts';
import { headingsOf, synonymsOf } from './file-words.ts';

const refusal = 'preferNotToSay';

/** The newest list of each characteristic: what a file may say of it. */
const asked = characteristics.flatMap(({ code, name }) => {
  const list = codeLists.findLast(({ characteristic }) => characteristic === code);
  if (!list) return [];
  const choices = list.choices.filter(({ kind, code: each }) => !kind || each === refusal);
  const labels = Object.fromEntries(choices.map(({ code: each, label }) => [each, label]));
  const column: Column<string> = {
    title: name,
    aliases: headingsOf(code),
    help: 'What they said of it. Empty where they were not asked or did not answer.',
    read: choice(labels),
    synonyms: synonymsOf(code, labels),
  };
  return [{ code, edition: list.edition, column }];
});

const columns: Record<string, Column<string>> = {
  staffNumber: {
    title: 'Staff number',
    aliases: ['staff no', 'employee number', 'employee no', 'payroll number'],
    required: true,
    help: 'The number on the payroll of somebody who is on record already.',
    read: line(20),
  },
  answeredOn: {
    title: 'Answered on',
    aliases: ['date', 'declared on', 'date of answer', 'declaration date'],
    help: 'The day that they answered. Without one an answer is of today, and replaces none that there is already.',
    read: thatHasCome(date(), 'This day is still to come.'),
  },
  ...Object.fromEntries(asked.map(({ code, column }) => [code, column])),
};

/** What staff have said about themselves, as another system kept it. Nothing of it can be read back. */
export const equalityAnswers = importOf({
  kind: 'equality-answers',
  title: 'Equality answers',
  help: 'One line for each person, with a column for each characteristic. What is brought in cannot be read back by anybody but the person.',
  columns,
  writes: [{ entity: EqualityAnswer, match: [['id']], blanks: 'keep' }],
  apart: bringAnswers,
  reader() {
    const seen = family(columns.staffNumber!.title, '');
    return {
      check: ({ staffNumber }, at) => seen.add(staffNumber!, { line: at, parent: null }),
      *lookedUp({ staffNumber }, at) {
        if (staffNumber)
          yield { line: at, entity: EqualityAnswer.name, key: staffNumber, row: { staffNumber } };
      },
      *rows({ staffNumber, answeredOn, ...said }, at) {
        const answers = asked.flatMap(({ code, edition }) => {
          const given = said[code];
          const declined = given === refusal;
          return given
            ? [
                {
                  characteristic: code,
                  listEdition: edition,
                  category: declined ? null : given,
                  declined,
                },
              ]
            : [];
        });
        yield {
          line: at,
          entity: EqualityAnswer.name,
          key: staffNumber!,
          row: {
            staffNumber: staffNumber!,
            answeredOn: answeredOn ?? null,
            answers: JSON.stringify(answers),
          },
        };
      },
    };
  },
});

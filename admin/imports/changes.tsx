import { resourceNamed } from '../foundation/declaration.ts';
import { shortDate } from '../foundation/format.ts';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import type { Example, Outcome } from './import-api.ts';
import { Lines } from './lines.tsx';

interface Props {
  outcome: Outcome;
  done: boolean;
}

/** What a file adds and what it changes, kind by kind; of very much, the first and how much more. */
export const Changes = ({ outcome: { counts, examples, more }, done }: Props) =>
  counts.map(({ entity }) => {
    const own = examples.filter((each) => each.entity === entity);
    const rest = more.find((each) => each.entity === entity);
    const what = inSentence(resourceNamed(entity).pluralLabel);
    return [
      <Lines
        key={`${entity}:added`}
        heading={done ? say('Added: %{what}', { what }) : say('To add: %{what}', { what })}
        names={[say('Line'), say('Record')]}
        rows={own.filter(isAdded).map(({ line, record }) => [line, record])}
        more={rest?.added}
      />,
      <Lines
        key={`${entity}:changed`}
        heading={done ? say('Changed: %{what}', { what }) : say('To change: %{what}', { what })}
        names={[say('Line'), say('Record'), say('Field'), say('From'), say('To')]}
        rows={own
          .filter((each) => !isAdded(each))
          .map(({ line, record, field, before, after }) => [
            line,
            record,
            field,
            inWords(before),
            inWords(after),
          ])}
        more={rest?.changed}
      />,
    ];
  });

const isAdded = ({ field }: Example) => field === null;

/** Days as people read them. */
const inWords = (value: string | null) =>
  value && /^\d{4}-\d\d-\d\d$/.test(value) ? shortDate(value) : value;

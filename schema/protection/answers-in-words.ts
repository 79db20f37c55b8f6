import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { exitQuestions } from '../monitoring/exit-questions.ts';

type Answer = Readonly<Record<string, string>>;

/** What each answer is called on the very list it is from, in their order: a later edition says it otherwise. */
const onItsList = named(sql`
  select coalesce(json_agg(json_build_object('characteristic', characteristic.name, 'answer', category.label) order by place), '[]')::text as answer
  from jsonb_array_elements(${slot(({ args }) => args[0], 'jsonb')}) with ordinality as given (said, place)
  left join characteristic on characteristic.code = said ->> 'characteristic'
  left join code_list on code_list.characteristic_id = characteristic.id and code_list.edition = said ->> 'list'
  left join category on category.code_list_id = code_list.id and category.code = said ->> 'answer'`);

/** Answers with the words of their question and choice in place of their codes. */
export async function equalityInWords(
  { ask }: Transaction,
  given: readonly Answer[],
): Promise<Answer[]> {
  const words: Record<string, string | null>[] = JSON.parse(
    (await ask(onItsList, [JSON.stringify(given)]))!,
  );
  return given.map((answer, place) => ({
    ...answer,
    characteristic: words[place]?.characteristic ?? answer.characteristic!,
    answer: words[place]?.answer ?? answer.answer!,
  }));
}

/** The same of what somebody said when they left. */
export function exitInWords(given: Answer): Answer {
  const { question = '', answer = '' } = given;
  const asked = exitQuestions[question];
  return {
    ...given,
    question: asked?.question.en ?? question,
    answer: asked?.choices[answer]?.en ?? answer,
  };
}

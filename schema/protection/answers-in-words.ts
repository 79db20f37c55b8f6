import { characteristics } from '../monitoring/code-lists/characteristics.ts';
import { codeLists } from '../monitoring/code-lists/code-lists.ts';
import { exitQuestions } from '../monitoring/exit-questions.ts';

type Answer = Readonly<Record<string, string>>;

/** An answer with the words of its question and choice beside their codes, which a council may have added to. */
export function equalityInWords(given: Answer): Answer {
  const { characteristic = '', answer = '' } = given;
  const label = codeLists
    .filter((list) => list.characteristic === characteristic)
    .flatMap(({ choices }) => choices)
    .find(({ code }) => code === answer)?.label;
  const name = characteristics.find(({ code }) => code === characteristic)?.name;
  return { ...given, characteristic: name ?? characteristic, answer: label ?? answer };
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

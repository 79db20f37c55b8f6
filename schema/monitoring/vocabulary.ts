import { type Sample, sampleId } from '../foundation/samples.ts';
import { characteristics } from './code-lists/characteristics.ts';
import type { Choice, CodeListData } from './code-lists/code-list-data.ts';
import { codeLists } from './code-lists/code-lists.ts';
import { Category, Characteristic, CodeList } from './entities.ts';

/** The characteristics and lists that every council starts with, invented council or not. */
export const vocabulary = (): Sample[] => [
  { entity: Characteristic, rows: characteristics.map(characteristicRow) },
  { entity: CodeList, rows: codeLists.map(codeListRow) },
  { entity: Category, rows: codeLists.flatMap(categoryRows) },
];

/** The id of a characteristic, the same in every council. */
export const characteristicId = (code: string) => sampleId('Characteristic', code);

const codeListId = ({ characteristic, edition }: CodeListData) =>
  sampleId('CodeList', `${characteristic}/${edition}`);

/** The id of a category of the list that is in use for a characteristic, the same in every council. */
export function categoryId(characteristic: string, code: string): string | null {
  const list = codeLists.find(
    (each) => each.characteristic === characteristic && !each.effectiveTo,
  );
  return list ? sampleId('Category', `${codeListId(list)}/${code}`) : null;
}

const characteristicRow = (data: (typeof characteristics)[number], index: number) => ({
  id: characteristicId(data.code),
  nameWelsh: null,
  ...data,
  order: index + 1,
});

const codeListRow = (list: CodeListData) => ({
  id: codeListId(list),
  characteristic: characteristicId(list.characteristic),
  edition: list.edition,
  question: list.question,
  questionWelsh: list.questionWelsh ?? null,
  furtherQuestion: list.furtherQuestion ?? null,
  furtherQuestionWelsh: list.furtherQuestionWelsh ?? null,
  effectiveFrom: list.effectiveFrom,
  effectiveTo: list.effectiveTo ?? null,
  source: list.source,
});

function categoryRows(list: CodeListData) {
  const codes = list.choices.map((choice) => choice.code);
  const onForm = list.choices.filter((choice) => choice.kind !== 'group');
  const inTables = list.outputOrder ?? codes;
  const idOf = (code: string) => sampleId('Category', `${codeListId(list)}/${code}`);
  return list.choices.map((choice: Choice) => ({
    id: idOf(choice.code),
    codeList: codeListId(list),
    code: choice.code,
    label: choice.label,
    labelWelsh: choice.labelWelsh ?? null,
    outputLabel: choice.outputLabel ?? null,
    parent: choice.parent ? idOf(choice.parent) : null,
    kind: choice.kind ?? 'answer',
    formOrder: choice.kind === 'group' ? null : onForm.indexOf(choice) + 1,
    outputOrder: inTables.indexOf(choice.code) + 1,
    allowsDescription: choice.allowsDescription ?? false,
  }));
}

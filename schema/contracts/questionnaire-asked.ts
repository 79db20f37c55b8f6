import type { Asked } from '../foundation/pages/page.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { Answers } from './questionnaire-steps.ts';

/** A questionnaire as the holder of its link sees it. */
export interface Questionnaire {
  id: string;
  version: number;
  supplier: { name: string };
  contract: { title: string } | null;
  answeredBy: string | null;
  answeredAt: string | null;
  documents: { id: string; version: number; title: string; name: string }[];
  answers: Answers;
}

const fields = `policy findings investigations steps inInstructions inDocuments inAdvertisements
  codeOfPractice subContractors subContractorTerms`;

/** The questionnaire of the link; nothing where that leads nowhere. */
export async function questionnaireOf(ask: Asked['ask']): Promise<Questionnaire | null> {
  const { supplierQuestionnaires } = await ask<{
    supplierQuestionnaires: { nodes: (Questionnaire & Answers)[] };
  }>(`{ supplierQuestionnaires(first: 1) { nodes {
    id version supplier { name } contract { title } answeredBy answeredAt ${fields}
    documents(first: 50) { id version title name } } } }`);
  const [found] = supplierQuestionnaires.nodes;
  return found ? { ...found, answers: found } : null;
}

/** Writes some of it, on the version that is there now. */
export async function write(
  ask: Asked['ask'],
  { id, version }: Questionnaire,
  patch: Readonly<Record<string, unknown>>,
) {
  await ask(
    `mutation ($id: ID!, $version: Int!, $patch: SupplierQuestionnairePatch!) {
      updateSupplierQuestionnaire(id: $id, version: $version, patch: $patch) {
        supplierQuestionnaire { id } } }`,
    { id, version, patch },
  );
}

/** Takes a document off it again. */
export async function takeOff(
  ask: Asked['ask'],
  { documents }: Questionnaire,
  id: string,
): Promise<void> {
  const document = documents.find((each) => each.id === id);
  if (!document) throw new Refusal('NOT_FOUND', 'There is no such document on this form.');
  await ask(
    'mutation ($id: ID!, $version: Int!) { deleteDocument(id: $id, version: $version) { ids } }',
    { id, version: document.version },
  );
}

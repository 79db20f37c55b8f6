import type { Shelf } from '../documents/shelf.ts';

/** A questionnaire whose link has been sent. */
export interface Sent {
  id: string;
  supplier: string;
  path: string;
  token: string;
}

/** Sends links to suppliers as the procurement officer does, where no mail server takes them. */
export async function sender(place: Shelf): Promise<(supplier: number) => Promise<Sent>> {
  const officer = await place.signIn('procurementOfficer');
  const { data } = await officer.ask(
    '{ supplierContacts(first: 10) { nodes { id supplier { id name } } } }',
  );
  const asked = new Map<number, string>();
  const ask = async (number: number) => {
    const { id: contact, supplier } = data.supplierContacts.nodes[number];
    const input = { supplier: supplier.id, contact };
    const created = await officer.ask(
      'mutation ($input: SupplierQuestionnaireInput!) { createSupplierQuestionnaire(input: $input) { supplierQuestionnaire { id } } }',
      { input },
    );
    return created.data.createSupplierQuestionnaire.supplierQuestionnaire.id as string;
  };
  return async (number) => {
    const id = asked.get(number) ?? (await ask(number));
    asked.set(number, id);
    const found = await officer.ask(`{ supplierQuestionnaire(id: "${id}") { version } }`);
    const { version } = found.data.supplierQuestionnaire;
    const sent = await officer.ask(
      `mutation { sendQuestionnaire(id: "${id}", version: ${version}) { id link } }`,
    );
    const path = new URL(sent.data.sendQuestionnaire.link).pathname;
    const { supplier } = data.supplierContacts.nodes[number];
    return { id, supplier: supplier.name, path, token: path.split('/')[2]! };
  };
}

import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Quoted } from '../foundation/writing/change.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { SupplierQuestionnaire } from './entities.ts';
import { linkDays, supplierQuestionnaire } from './mails.ts';

interface Addressed {
  name: string;
  email: string;
  language: Language | null;
  supplier: string;
  own: boolean;
}

/**
 * Makes the link to a questionnaire, in the place of any that was sent before, and puts it into the outbox. The link
 * itself is kept nowhere; answers with it, for where no mail server takes messages.
 */
export async function sendQuestionnaire(tx: Transaction, context: Context, row: Quoted) {
  const { token, fingerprint, expiresAt } = context.links.make(linkDays);
  const model = modelNamed(context.reading.planner.models, SupplierQuestionnaire.name);
  const values = {
    linkHash: fingerprint,
    linkExpiresAt: expiresAt.toISOString(),
    sentOn: new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' }),
  };
  const change = { action: 'update', model, rows: [row], values } as const;
  const args = { values, ids: [uuidOrNone(row.id) as string], versions: [row.version] };
  const [id] = await context.writing.change(tx, context, change, args);
  const { name, email, language, supplier, own } = await addressed(tx, context, id!);
  if (!own)
    throw new Refusal('BAD_USER_INPUT', `${name} does not work for ${supplier}.`, {
      fields: { contact: `Choose somebody at ${supplier}.` },
    });
  const link = `/supplier/${token}`;
  await writeMessage(tx, context, supplierQuestionnaire, {
    recipient: email,
    language,
    values: { person: name, supplier },
    link,
  });
  return { id: id!, link: new URL(link, context.origin).href };
}

async function addressed(tx: Transaction, context: Context, id: string): Promise<Addressed> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const contact = c.row('SupplierContact');
  const [found] = await desk.run<Addressed>(sql`
    select ${bare(contact, 'name')} as name, ${bare(contact, 'email')} as email,
      ${bare(contact, 'language')} as language, supplier.name as supplier,
      ${bare(contact, 'supplier')} = supplier.id as own
    from supplier_questionnaire asked
    join supplier on supplier.id = asked.supplier_id
    join ${from(contact)} on ${bare(contact, 'id')} = asked.contact_id
    where asked.id = ${constant(id, 'uuid')} and ${visible(c, contact)}`);
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such questionnaire that you can see.');
  return found;
}

import { plain } from '../foundation/imports/cells/reading.ts';
import { email, line } from '../foundation/imports/cells/text.ts';
import type { Columns, Values } from '../foundation/imports/column.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { Supplier, SupplierContact } from './entities.ts';
import { supplierColumns, supplierRow, suppliersByName } from './supplier-columns.ts';

const columns = {
  name: {
    title: 'Supplier name',
    aliases: ['name', 'supplier', 'company name', 'vendor', 'vendor name'],
    required: true,
    help: 'The name it trades under.',
    read: line(200),
  },
  ...supplierColumns,
  contactName: {
    title: 'Contact name',
    aliases: ['contact', 'contact person'],
    help: 'Whom to write to there; needs an e-mail address beside it.',
    read: line(120),
  },
  contactEmail: {
    title: 'Contact email',
    aliases: ['email', 'email address', 'contact e-mail address'],
    help: 'The e-mail address to write to.',
    read: email(254),
  },
  contactTelephone: {
    title: 'Contact telephone',
    aliases: ['telephone', 'phone', 'phone number'],
    help: 'The telephone number to ring.',
    read: line(40),
  },
} satisfies Columns;

/** The suppliers that procurement keeps in a spreadsheet, and whom to write to there. */
export const suppliersFile = importOf({
  kind: 'suppliers',
  title: 'Suppliers',
  help: 'One line for each supplier, or for each contact of one. An empty cell leaves what is here.',
  columns,
  writes: [
    suppliersByName,
    {
      entity: SupplierContact,
      match: [['supplier', 'email']],
      blanks: 'keep',
      traced: true,
      references: { supplier: { entity: Supplier } },
    },
  ],
  reader() {
    const seen = new Set<string>();
    return {
      check({ contactName, contactEmail }, at) {
        if (!contactName || contactEmail) return [];
        const reason = 'A contact needs an e-mail address.';
        return [{ line: at, column: 'Contact name', value: contactName, reason }];
      },
      *rows(values, at) {
        const name = values.name!;
        const key = keyOf(name, values.companyNumber);
        if (!seen.has(key))
          yield { line: at, entity: Supplier.name, key, row: supplierRow(name, values) };
        seen.add(key);
        if (values.contactEmail)
          yield {
            line: at,
            entity: SupplierContact.name,
            key: `${key} ${values.contactEmail}`,
            row: contactOf(values, key),
          };
      },
    };
  },
});

const contactOf = (
  { contactName, contactEmail, contactTelephone }: Values<typeof columns>,
  supplier: string,
) => ({
  supplier,
  email: contactEmail!,
  name: contactName ?? contactEmail!,
  ...(contactTelephone !== undefined && { telephone: contactTelephone }),
});

/** What tells the suppliers of a file apart. */
export const keyOf = (name: string, companyNumber: string | null | undefined) =>
  companyNumber ? `number:${plain(companyNumber)}` : `name:${plain(name) || name}`;

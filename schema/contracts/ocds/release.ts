import { z } from 'zod';

/** Identifiers may be numbers. */
const id = z.union([z.string().min(1), z.number()]).transform(String);
const text = z.string().nullish();
const amount = z.union([z.number(), z.string()]).nullish();

const value = z.object({ amount, amountGross: amount, currency: text }).nullish();
const period = z.object({ startDate: text, endDate: text, maxExtentDate: text }).nullish();
const organisation = z.object({ id: id.nullish(), name: text });
const identifier = z.object({ scheme: text, id: id.nullish(), legalName: text });

const party = organisation.extend({
  identifier: identifier.nullish(),
  additionalIdentifiers: z.array(identifier).nullish(),
  roles: z.array(z.string()).nullish(),
  details: z.object({ scale: text, vcse: z.boolean().nullish() }).nullish(),
});

const amendment = z.object({
  id: id.nullish(),
  date: text,
  description: text,
  rationale: text,
  releaseID: text,
  // of our own, beside what the standard knows
  kind: text,
  valueAfter: value,
  endDateAfter: text,
});

const award = z.object({
  id,
  title: text,
  description: text,
  status: text,
  value,
  suppliers: z.array(organisation).nullish(),
  contractPeriod: period,
  amendments: z.array(amendment).nullish(),
  amendment: amendment.nullish(),
});

const contract = z.object({
  id,
  awardID: id.nullish(),
  title: text,
  description: text,
  status: text,
  value,
  period,
  dateSigned: text,
  // of our own: what the standard has no place for
  register: z.object({ reference: text, status: text, awarded: z.boolean().nullish() }).nullish(),
  amendments: z.array(amendment).nullish(),
  amendment: amendment.nullish(),
});

/** What we read of a release of the Open Contracting Data Standard 1.1; the rest stays behind. */
export const release = z.object({
  ocid: z.string().min(1),
  id: id.nullish(),
  date: text,
  tag: z.array(z.string()).nullish(),
  parties: z.array(party).nullish(),
  buyer: organisation.nullish(),
  tender: z.object({ title: text, description: text, mainProcurementCategory: text }).nullish(),
  awards: z.array(award).nullish(),
  contracts: z.array(contract).nullish(),
});

export type Release = z.infer<typeof release>;
export type Party = z.infer<typeof party>;
export type Organisation = z.infer<typeof organisation>;
export type Amendment = z.infer<typeof amendment>;
export type Award = z.infer<typeof award>;
export type ContractBlock = z.infer<typeof contract>;

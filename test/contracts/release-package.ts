import { z } from 'zod';
import { currencies } from '../../schema/contracts/currencies.ts';

const moment = z.iso.datetime({ offset: true });
const id = z.union([z.string().min(1), z.int()]);
const text = z.string().nullish();
const value = z.object({ amount: z.number().nullish(), currency: z.enum(currencies).nullish() });
const period = z.object({
  startDate: moment.nullish(),
  endDate: moment.nullish(),
  maxExtentDate: moment.nullish(),
});
const reference = z.object({ id: id.optional(), name: z.string().min(1).nullish() });
const identifier = z.object({ scheme: text, id: id.nullish(), legalName: text });
const amendment = z.object({
  id: text,
  date: moment.nullish(),
  rationale: text,
  description: text,
  releaseID: text,
});
const distinct = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .refine((items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length);

const release = z.object({
  ocid: z.string().min(1),
  id: z
    .string()
    .min(1)
    .regex(/^[^#]+$/),
  date: moment,
  tag: z
    .array(
      z.enum([
        'planning',
        'planningUpdate',
        'tender',
        'tenderAmendment',
        'tenderUpdate',
        'tenderCancellation',
        'award',
        'awardUpdate',
        'awardCancellation',
        'contract',
        'contractUpdate',
        'contractAmendment',
        'implementation',
        'implementationUpdate',
        'contractTermination',
        'compiled',
      ]),
    )
    .min(1),
  initiationType: z.literal('tender'),
  language: text,
  parties: distinct(
    z.object({
      id: z.string(),
      name: text,
      identifier: identifier.optional(),
      additionalIdentifiers: distinct(identifier).optional(),
      roles: z.array(z.string()).nullish(),
      details: z.record(z.string(), z.unknown()).nullish(),
    }),
  ).optional(),
  buyer: reference.optional(),
  tender: z
    .object({ id, mainProcurementCategory: z.enum(['goods', 'works', 'services']).nullish() })
    .optional(),
  awards: distinct(
    z.object({
      id,
      title: text,
      description: text,
      status: z.enum(['pending', 'active', 'cancelled', 'unsuccessful']).nullish(),
      value: value.optional(),
      suppliers: distinct(reference).optional(),
      contractPeriod: period.optional(),
    }),
  ).optional(),
  contracts: distinct(
    z.object({
      id,
      awardID: id,
      title: text,
      description: text,
      status: z.enum(['pending', 'active', 'cancelled', 'terminated']).nullish(),
      period: period.optional(),
      value: value.optional(),
      dateSigned: moment.nullish(),
      amendments: z.array(amendment).optional(),
    }),
  ).optional(),
});

/**
 * What the release package schema of the Open Contracting Data Standard 1.1 asks of the parts that we write: what must
 * be there, of which type, out of which closed list. Further properties are allowed.
 */
export const releasePackage = z.object({
  uri: z.url(),
  version: z.literal('1.1'),
  publishedDate: moment,
  publisher: z.object({ name: z.string() }),
  releases: z
    .array(release)
    .min(1)
    .refine((releases) => new Set(releases.map((each) => each.id)).size === releases.length),
});

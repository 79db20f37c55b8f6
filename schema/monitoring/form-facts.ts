import { p } from '@mikro-orm/core';
import { ServiceArea } from '../organisation/entities.ts';

/** Whom a form asks. */
export const audiences = [
  'staff',
  'applicants',
  'serviceUsers',
  'respondents',
  'complainants',
] as const;

/** What the law gives as grounds for asking. */
export const lawfulBases = ['publicTask', 'legalObligation', 'consent'] as const;

/** What is asked, and of whom: of a form, and of it as it was published. */
export const asking = {
  title: p.string().length(160).comment('What it is called.'),
  titleWelsh: p.string().length(160).nullable().comment('What it is called in Welsh.'),
  audience: p
    .enum([...audiences])
    .index()
    .comment('Whom it asks.'),
  serviceArea: () =>
    p
      .manyToOne(ServiceArea)
      .ref()
      .nullable()
      .deleteRule('no action')
      .index()
      .comment('The service that it asks about; empty where it is not about one.'),
  asksSatisfaction: p
    .boolean()
    .default(false)
    .comment('Whether it asks if people got what they came for, and how satisfied they are.'),
};

/** On what terms, and when. */
export const terms = {
  lawfulBasis: p.enum([...lawfulBases]).comment('The lawful basis for asking.'),
  privacyNotice: p
    .string()
    .length(40)
    .comment('Which version of the privacy notice people are given.'),
  retentionMonths: p.integer().comment('For how many months the answers are kept.'),
  languages: p.enum(['english', 'welsh']).array().comment('The languages that it is offered in.'),
  opensOn: p.date().index().comment('The first day that it takes answers.'),
  closesOn: p
    .date()
    .nullable()
    .comment('The last day that it takes answers; empty while no end is known.'),
};

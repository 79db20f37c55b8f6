import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { Contract } from './contract.ts';
import { saidBefore, signedByWhom } from './signatures.ts';
import { Supplier } from './supplier.ts';
import { SupplierContact } from './supplier-contact.ts';

const yesOrNo = (what: string) => p.boolean().nullable().comment(what);
const words = (what: string) => p.text().nullable().comment(what);

const SupplierQuestionnaireSchema = defineEntity({
  name: 'SupplierQuestionnaire',
  comment:
    'The questions on equality that a supplier answers through a link, and what the council makes of the answers.',
  properties: {
    ...record,
    supplier: () => p.manyToOne(Supplier).ref().index().comment('The supplier that is asked.'),
    contract: () =>
      p
        .manyToOne(Contract)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The contract that it is about, if it is about one.'),
    contact: () =>
      p.manyToOne(SupplierContact).ref().deleteRule('no action').index().comment('Who is asked.'),
    sentOn: p.date().nullable().index().comment('The day the latest link was sent.'),
    linkExpiresAt: p.datetime().nullable().comment('Until when that link works.'),
    linkHash: p
      .string()
      .length(64)
      .nullable()
      .unique()
      .hidden()
      .comment('The fingerprint of the link, which itself is kept nowhere.'),
    policy: yesOrNo(
      'Whether it is their policy, as an employer and a provider, to comply with the Equality Act 2010.',
    ),
    findings: yesOrNo(
      'Whether a court or tribunal has found in the last three years that they discriminated unlawfully.',
    ),
    investigations: yesOrNo(
      'Whether they were investigated formally in the last three years on grounds of alleged discrimination.',
    ),
    steps: words('What was found or alleged, and what your organisation did because of it.'),
    inInstructions: yesOrNo(
      'Whether the policy is set out in instructions to those who recruit, train and promote.',
    ),
    inDocuments: yesOrNo(
      'Whether it is set out in documents for employees, trade unions and others who represent them.',
    ),
    inAdvertisements: yesOrNo(
      'Whether it is set out in recruitment advertisements or other literature.',
    ),
    codeOfPractice: yesOrNo(
      'Whether they observe the codes of practice of the Equality and Human Rights Commission.',
    ),
    subContractors: p
      .enum(['none', 'sameTerms', 'otherTerms'])
      .nullable()
      .comment('Whether sub-contractors work under the same terms.'),
    subContractorTerms: words('Who the sub-contractors are, and what is asked of them.'),
    answeredBy: p.string().length(120).nullable().comment('Who answered, as they wrote it.'),
    answeredAt: p.datetime().nullable().index().comment('When the answers were sent.'),
    outcome: p
      .enum(['notAssessed', 'accepted', 'changesAskedFor', 'rejected'])
      .default('notAssessed')
      .comment('What the assessment found.'),
    assessment: p.text().nullable().comment('Why it was assessed so.'),
    assessedOn: p.date().nullable().comment('The day it was assessed.'),
    assessedBy: () =>
      p
        .manyToOne(User)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Who assessed it.'),
  },
  checks: [
    notBefore('assessedOn', 'sentOn', 'This is before the day it was sent.'),
    saidBefore(
      'supplier_questionnaire_answered',
      'answeredAt',
      'assessedOn',
      'It has not been answered yet.',
    ),
    signedByWhom('supplier_questionnaire_assessed', 'assessedOn', 'assessedBy'),
  ],
});

export class SupplierQuestionnaire extends SupplierQuestionnaireSchema.class {}
SupplierQuestionnaireSchema.setClass(SupplierQuestionnaire);

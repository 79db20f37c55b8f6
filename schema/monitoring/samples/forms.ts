import { type Sample, sampleId } from '../../foundation/samples.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { demoEmail } from '../../organisation/samples/users.ts';
import { areaId, userId } from '../../organisation/samples.ts';
import { codeLists } from '../code-lists/code-lists.ts';
import { FormatRequest, FormEdition, FormQuestion, MonitoringForm } from '../entities.ts';
import { characteristicId } from '../vocabulary.ts';
import { type FormData, forms } from './form-data.ts';

/** The forms of the invented council, published, and what people asked for who could not use them as they are. */
export const formSamples = (today: string): Sample[] => [
  { entity: MonitoringForm, rows: forms.map((form) => formRow(form, today)) },
  { entity: FormQuestion, rows: forms.flatMap(questionRows) },
  { entity: FormEdition, rows: forms.map((form) => editionRow(form, today)) },
  { entity: FormatRequest, rows: requestRows(today) },
];

const formId = (slug: string) => sampleId('MonitoringForm', slug);

function said({ area, needs, openedDaysAgo, ...form }: FormData, today: string) {
  return {
    ...form,
    serviceArea: area ? areaId(area) : null,
    lawfulBasis: 'publicTask',
    privacyNotice: '2026-1',
    // as the rules keep them
    retentionMonths: form.audience === 'applicants' ? 18 : 24,
    languages: ['english', 'welsh'],
    opensOn: daysAfter(today, -openedDaysAgo),
    closesOn: null,
  };
}

const formRow = (form: FormData, today: string) => ({
  id: formId(form.slug),
  ...said(form, today),
  previewKey: sampleId('Preview', form.slug),
});

const questionRows = ({ slug, needs }: FormData) =>
  Object.entries(needs).map(([code, neededFor]) => ({
    id: sampleId('FormQuestion', `${slug}/${code}`),
    form: formId(slug),
    characteristic: characteristicId(code),
    neededFor,
  }));

const editionRow = (form: FormData, today: string) => ({
  id: sampleId('FormEdition', `${form.slug}/1`),
  form: formId(form.slug),
  number: 1,
  ...said(form, today),
  questions: Object.keys(form.needs).map((code) => `${code}/${editionOf(code)}`),
  neededFor: Object.values(form.needs).map((need) => need ?? ''),
  publishedOn: daysAfter(today, -form.openedDaysAgo),
  publishedBy: userId(demoEmail('equalityLead')),
});

const editionOf = (code: string) =>
  codeLists.findLast(({ characteristic }) => characteristic === code)!.edition;

const requestRows = (today: string) => [
  {
    id: sampleId('FormatRequest', '1'),
    format: 'easyRead',
    language: null,
    about: 'Libraries: tell us about yourself',
    details: null,
    contact: '01632 960 118',
    requestedOn: daysAfter(today, -4),
    fulfilledOn: null,
    fulfilledBy: null,
    outcome: null,
  },
  {
    id: sampleId('FormatRequest', '2'),
    format: 'interpreter',
    language: 'Somali',
    about: 'Libraries: tell us about yourself',
    details: 'On a Tuesday, please.',
    contact: 'amina@example.org',
    requestedOn: daysAfter(today, -40),
    fulfilledOn: daysAfter(today, -33),
    fulfilledBy: userId(demoEmail('equalityLead')),
    outcome: 'An interpreter came to the library and the form was filled in face to face.',
  },
];

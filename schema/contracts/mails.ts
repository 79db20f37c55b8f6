import { mail, mentions } from '../foundation/outbox/mail.ts';
import { User } from '../organisation/entities.ts';
import { Contract, Supplier, SupplierContact } from './entities.ts';

/** For how many days the link to a questionnaire works. */
export const linkDays = 28;

/** Asks somebody at a supplier to answer the questions on equality. */
export const supplierQuestionnaire = mail({
  name: 'supplierQuestionnaire',
  goodFor: linkDays,
  variables: {
    person: mentions(SupplierContact, 'name'),
    supplier: mentions(Supplier, 'name'),
  },
  english: {
    subject: 'Questions on equality from the council',
    body: ({ person, supplier }) => [
      `Dear ${person},`,
      `The council asks its suppliers how they meet the Equality Act 2010. Please answer for ${supplier}: it takes about ten minutes, and you can stop and come back.`,
      { link: 'Answer the questions' },
      `The link works for ${linkDays} days. It is for ${supplier} alone: pass it on only to those who answer for it. You need no account.`,
    ],
  },
  welsh: {
    subject: 'Cwestiynau am gydraddoldeb gan y cyngor',
    body: ({ person, supplier }) => [
      `Annwyl ${person},`,
      `Mae’r cyngor yn gofyn i’w gyflenwyr sut y maent yn cydymffurfio â Deddf Cydraddoldeb 2010. Atebwch ar ran ${supplier}: mae’n cymryd tua deng munud, a gallwch stopio a dod yn ôl.`,
      { link: 'Ateb y cwestiynau' },
      `Mae’r ddolen yn gweithio am ${linkDays} diwrnod. Ar gyfer ${supplier} yn unig y mae hi: rhannwch hi dim ond â’r rhai sy’n ateb ar ei ran. Nid oes angen cyfrif arnoch.`,
    ],
  },
});

interface Thing {
  contract: string | null;
  about: string | null;
}

/** Tells the owner of contracts what is due on them. */
export const contractReminder = mail({
  name: 'contractReminder',
  goodFor: 14,
  variables: {
    person: mentions(User, 'name'),
    contracts: {
      contract: mentions(Contract, 'title'),
      about: mentions<{ about: string }>('ContractReminder', 'about'),
    },
  },
  english: {
    subject: 'Contracts that need you',
    body: ({ person, contracts }) => [
      `Dear ${person},`,
      'These contracts of yours need something done:',
      { list: contracts.map(({ contract, about }: Thing) => `${contract}: ${english[about!]}`) },
      { link: 'Open the contracts' },
    ],
  },
  welsh: {
    subject: 'Contractau y mae angen i chi edrych arnynt',
    body: ({ person, contracts }) => [
      `Annwyl ${person},`,
      'Mae angen gwneud rhywbeth ynglŷn â’r contractau hyn:',
      { list: contracts.map(({ contract, about }: Thing) => `${contract}: ${welsh[about!]}`) },
      { link: 'Agor y contractau' },
    ],
  },
});

const english: Record<string, string> = {
  inBreach: 'a breach is open',
  reviewOverdue: 'its review is overdue',
  indicatorsDue: 'its key performance indicators are missing or not rated',
  policyExpired: 'a supplier’s equal opportunities policy has run out',
  missingClause: 'it does not contain a clause that it must',
  ends30: 'it ends within 30 days',
  ends60: 'it ends within 60 days',
  ends90: 'it ends within 90 days',
};

const welsh: Record<string, string> = {
  inBreach: 'mae achos o dorri’r contract heb ei gau',
  reviewOverdue: 'mae ei adolygiad yn hwyr',
  indicatorsDue: 'mae ei ddangosyddion perfformiad allweddol ar goll neu heb eu graddio',
  policyExpired: 'mae polisi cyfle cyfartal cyflenwr wedi dod i ben',
  missingClause: 'nid yw’n cynnwys cymal y mae’n rhaid iddo ei gynnwys',
  ends30: 'daw i ben o fewn 30 diwrnod',
  ends60: 'daw i ben o fewn 60 diwrnod',
  ends90: 'daw i ben o fewn 90 diwrnod',
};

import type { Words } from '../../foundation/pages/words.ts';
import { words as asking } from './journey-words.ts';

const { next, skipRest, forget, check, change, blank, chooseOne, ownWords } = asking;

/** What the pages say on which people answer who leave the council. */
export const words = {
  next,
  skipRest,
  forget,
  check,
  change,
  blank,
  chooseOne,
  ownWords,
  title: { en: 'Now that you are leaving', cy: 'Gan eich bod yn gadael' },
  why: {
    en: 'We ask everybody who leaves the council how it was to work here, so that it gets better for those who stay.',
    cy: 'Gofynnwn i bawb sy’n gadael y cyngor sut beth oedd gweithio yma, er mwyn iddo wella i’r rhai sy’n aros.',
  },
  voluntary: {
    en: 'There are five questions and room for your own words. You can leave any of them blank.',
    cy: 'Mae pum cwestiwn a lle i’ch geiriau eich hun. Gallwch adael unrhyw un ohonynt yn wag.',
  },
  apart: {
    en: 'What you say is kept apart from your record. Neither your manager nor anybody in personnel can read it; it is counted with what others say. What you write yourself is read without your name, together with that of at least nine others, by whoever looks after equality at the council. That you answered is on record, so that nobody asks you again.',
    cy: 'Cedwir yr hyn a ddywedwch ar wahân i’ch cofnod. Ni all eich rheolwr na neb mewn adnoddau dynol ei ddarllen; caiff ei gyfrif gyda’r hyn a ddywed eraill. Darllenir yr hyn a ysgrifennwch eich hun heb eich enw, ynghyd â geiriau naw o bobl eraill o leiaf, gan bwy bynnag sy’n gofalu am gydraddoldeb yn y cyngor. Cofnodir eich bod wedi ateb, fel na fydd neb yn gofyn i chi eto.',
  },
  start: { en: 'Answer the questions', cy: 'Ateb y cwestiynau' },
  decline: { en: 'I would rather not', cy: 'Byddai’n well gennyf beidio' },
  more: {
    en: 'Is there anything else that you want to say?',
    cy: 'Oes unrhyw beth arall yr hoffech ei ddweud?',
  },
  moreHint: {
    en: 'Up to 2,000 letters. Leave out names: yours and those of others.',
    cy: 'Hyd at 2,000 llythyren. Gadewch enwau allan: eich enw chi ac enwau pobl eraill.',
  },
  fewer: { en: 'Use 2,000 letters or fewer.', cy: 'Defnyddiwch 2,000 llythyren neu lai.' },
  send: { en: 'Send the answers', cy: 'Anfon yr atebion' },
  sent: { en: 'Thank you', cy: 'Diolch' },
  sentHint: {
    en: 'Nothing of what you answered is left in this browser. You will not be asked again.',
    cy: 'Nid oes dim o’r hyn a ateboch ar ôl yn y porwr hwn. Ni ofynnir i chi eto.',
  },
} satisfies Record<string, Words>;

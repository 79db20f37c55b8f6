import { onTheWay, type Words } from '../../foundation/pages/words.ts';

/** What the pages of a form say beside what the form itself says. */
export const words = {
  why: { en: 'Why we ask', cy: 'Pam rydym yn gofyn' },
  use: { en: 'What we do with your answers', cy: 'Beth rydym yn ei wneud â’ch atebion' },
  optional: {
    en: 'You do not have to answer. Every question has “prefer not to say”, and you can leave any of them blank. Your answers make no difference to any service you get or to how you are treated.',
    cy: 'Does dim rhaid i chi ateb. Mae “mae’n well gen i beidio â dweud” ar bob cwestiwn, a gallwch adael unrhyw un ohonynt yn wag. Nid yw eich atebion yn gwneud unrhyw wahaniaeth i unrhyw wasanaeth a gewch nac i sut y cewch eich trin.',
  },
  anonymous: {
    en: 'We do not ask your name. Your answers wait, sealed, until they are mixed with those of at least nine other people; after that nobody can tell which are yours, and we cannot find them to change or remove them.',
    cy: 'Nid ydym yn gofyn am eich enw. Mae eich atebion yn aros, dan sêl, nes eu bod wedi’u cymysgu ag atebion o leiaf naw person arall; ar ôl hynny ni all neb ddweud pa rai yw eich rhai chi, ac ni allwn ddod o hyd iddynt i’w newid na’u dileu.',
  },
  cookie: {
    en: 'Until you send them, your answers are kept by your own browser in one sealed cookie. It is deleted when you send or forget them, when you close the browser, or after two hours.',
    cy: 'Nes i chi eu hanfon, cedwir eich atebion gan eich porwr eich hun mewn un cwci dan sêl. Caiff ei ddileu pan fyddwch yn eu hanfon neu’n eu hanghofio, pan fyddwch yn cau’r porwr, neu ar ôl dwy awr.',
  },
  basis: { en: 'Lawful basis', cy: 'Sail gyfreithlon' },
  publicTask: { en: 'a task in the public interest', cy: 'tasg er budd y cyhoedd' },
  legalObligation: { en: 'a duty that the law sets', cy: 'dyletswydd a osodir gan y gyfraith' },
  consent: { en: 'your consent', cy: 'eich cydsyniad' },
  notice: { en: 'Privacy notice, version', cy: 'Hysbysiad preifatrwydd, fersiwn' },
  kept: { en: 'Months that answers are kept', cy: 'Misoedd y cedwir atebion' },
  start: { en: 'Yes, answer the questions', cy: 'Ie, ateb y cwestiynau' },
  skipAll: { en: 'No, skip the questions', cy: 'Na, hepgor y cwestiynau' },
  closed: {
    en: 'This form takes no answers today.',
    cy: 'Nid yw’r ffurflen hon yn derbyn atebion heddiw.',
  },
  preview: {
    en: 'This is a preview: nothing that is answered here is kept.',
    cy: 'Rhagolwg yw hwn: ni chedwir dim a atebir yma.',
  },
  next: onTheWay.continue,
  skipRest: { en: 'Skip the other questions', cy: 'Hepgor y cwestiynau eraill' },
  forget: { en: 'Forget my answers and leave', cy: 'Anghofio fy atebion a gadael' },
  ownWords: {
    en: 'In your own words, up to 100 letters (optional)',
    cy: 'Yn eich geiriau eich hun, hyd at 100 llythyren (dewisol)',
  },
  chooseOne: { en: 'Choose one of the answers.', cy: 'Dewiswch un o’r atebion.' },
  fewerWords: { en: 'Use 100 letters or fewer.', cy: 'Defnyddiwch 100 llythyren neu lai.' },
  check: { en: 'Check your answers', cy: 'Gwiriwch eich atebion' },
  change: onTheWay.change,
  blank: { en: 'Not answered', cy: 'Heb ei ateb' },
  noSay: { en: 'Prefer not to say', cy: 'Mae’n well gen i beidio â dweud' },
  send: { en: 'Send the answers', cy: 'Anfon yr atebion' },
  done: { en: 'Thank you', cy: 'Diolch' },
  doneHint: {
    en: 'Nothing of what you answered is left in this browser, and nothing of who you are is kept with your answers.',
    cy: 'Nid oes dim o’r hyn a ateboch ar ôl yn y porwr hwn, ac ni chedwir dim am bwy ydych chi gyda’ch atebion.',
  },
  comment: {
    en: 'Is there anything that you want to tell us about the service?',
    cy: 'Oes unrhyw beth yr hoffech ei ddweud wrthym am y gwasanaeth?',
  },
  commentHint: {
    en: 'This is kept apart from your answers. Do not write anything that says who you are.',
    cy: 'Cedwir hyn ar wahân i’ch atebion. Peidiwch ag ysgrifennu dim sy’n dweud pwy ydych chi.',
  },
  commentSend: { en: 'Send the comment', cy: 'Anfon y sylw' },
  commentProblem: {
    en: 'Write from 1 to 1,000 letters.',
    cy: 'Ysgrifennwch rhwng 1 a 1,000 llythyren.',
  },
  commentDone: { en: 'Your comment was sent.', cy: 'Anfonwyd eich sylw.' },
  outcome: {
    en: 'Did you get what you came for?',
    cy: 'A gawsoch chi’r hyn y daethoch amdano?',
  },
  got: { en: 'Yes', cy: 'Do' },
  refused: { en: 'No, it was refused', cy: 'Naddo, fe’i gwrthodwyd' },
  waiting: { en: 'I am still waiting', cy: 'Rwy’n dal i aros' },
  satisfaction: {
    en: 'How satisfied are you with the service?',
    cy: 'Pa mor fodlon ydych chi ar y gwasanaeth?',
  },
  five: { en: 'Very satisfied', cy: 'Bodlon iawn' },
  four: { en: 'Satisfied', cy: 'Bodlon' },
  three: { en: 'Neither satisfied nor dissatisfied', cy: 'Ddim yn fodlon nac yn anfodlon' },
  two: { en: 'Dissatisfied', cy: 'Anfodlon' },
  one: { en: 'Very dissatisfied', cy: 'Anfodlon iawn' },
} satisfies Record<string, Words>;

import { onTheWay, type Words } from '../../foundation/pages/words.ts';

/** What the pages say on which people apply for a vacancy. */
export const words = {
  ...onTheWay,
  jobs: { en: 'Jobs with us', cy: 'Swyddi gyda ni' },
  noJobs: {
    en: 'No vacancy takes applications today.',
    cy: 'Nid oes swydd wag yn derbyn ceisiadau heddiw.',
  },
  area: { en: 'Service', cy: 'Gwasanaeth' },
  grade: { en: 'Grade', cy: 'Gradd' },
  reference: { en: 'Reference', cy: 'Cyfeirnod' },
  closes: { en: 'Last day for applications', cy: 'Diwrnod olaf ar gyfer ceisiadau' },
  before: { en: 'Before you start', cy: 'Cyn i chi ddechrau' },
  needed: {
    en: 'We ask for your name and e-mail address, how you meet what the job asks for, and where you studied. It takes about twenty minutes.',
    cy: 'Gofynnwn am eich enw a’ch cyfeiriad e-bost, sut rydych yn bodloni gofynion y swydd, a ble buoch yn astudio. Mae’n cymryd tua ugain munud.',
  },
  unnamed: {
    en: 'Whoever makes the shortlist does not see your name, your e-mail address or where you studied.',
    cy: 'Nid yw’r sawl sy’n llunio’r rhestr fer yn gweld eich enw, eich cyfeiriad e-bost na ble buoch yn astudio.',
  },
  asked: {
    en: 'There are equality questions as well. Each has to be answered, and “prefer not to say” is an answer to every one. Nobody who chooses whom to appoint ever sees what you say there.',
    cy: 'Mae cwestiynau cydraddoldeb hefyd. Rhaid ateb pob un, ac mae “mae’n well gen i beidio â dweud” yn ateb i bob un ohonynt. Nid oes neb sy’n dewis pwy i’w benodi byth yn gweld yr hyn a ddywedwch yno.',
  },
  cookie: {
    en: 'Until you send it, what you type is kept by your own browser in one sealed cookie. It is deleted when you send or forget it, when you close the browser, or after two hours.',
    cy: 'Hyd nes i chi ei anfon, cedwir yr hyn a deipiwch gan eich porwr eich hun mewn un cwci wedi’i selio. Caiff ei ddileu pan fyddwch yn ei anfon neu’n ei anghofio, pan gaewch y porwr, neu ar ôl dwy awr.',
  },
  start: { en: 'Apply for this job', cy: 'Gwneud cais am y swydd hon' },
  closed: {
    en: 'This vacancy takes no applications online today.',
    cy: 'Nid yw’r swydd wag hon yn derbyn ceisiadau ar-lein heddiw.',
  },
  apply: { en: 'Apply for a job', cy: 'Gwneud cais am swydd' },
  fullName: { en: 'What is your name?', cy: 'Beth yw eich enw?' },
  email: { en: 'What is your e-mail address?', cy: 'Beth yw eich cyfeiriad e-bost?' },
  emailHint: {
    en: 'We use it to write to you about this application.',
    cy: 'Rydym yn ei ddefnyddio i ysgrifennu atoch am y cais hwn.',
  },
  statement: {
    en: 'How do you meet what the job asks for?',
    cy: 'Sut rydych chi’n bodloni gofynion y swydd?',
  },
  statementHint: {
    en: 'Up to 3,000 letters. Leave out your name and anything else that tells who you are: this part is read without it.',
    cy: 'Hyd at 3,000 llythyren. Gadewch allan eich enw ac unrhyw beth arall sy’n dweud pwy ydych chi: darllenir y rhan hon hebddo.',
  },
  school: { en: 'Where did you study? (optional)', cy: 'Ble buoch yn astudio? (dewisol)' },
  schoolHint: {
    en: 'Schools, colleges and universities. It is not shown while the shortlist is made.',
    cy: 'Ysgolion, colegau a phrifysgolion. Ni chaiff ei ddangos tra bod y rhestr fer yn cael ei llunio.',
  },
  heardThrough: {
    en: 'Where did you hear of this job? (optional)',
    cy: 'Ble clywsoch chi am y swydd hon? (dewisol)',
  },
  enterName: { en: 'Enter your name.', cy: 'Rhowch eich enw.' },
  enterEmail: {
    en: 'Enter an e-mail address, such as name@example.org.',
    cy: 'Rhowch gyfeiriad e-bost, fel enw@example.org.',
  },
  enterStatement: {
    en: 'Say how you meet what the job asks for.',
    cy: 'Dywedwch sut rydych yn bodloni gofynion y swydd.',
  },
  tooLong: { en: 'Use fewer words here.', cy: 'Defnyddiwch lai o eiriau yma.' },
  oneLine: { en: 'Write this on one line.', cy: 'Ysgrifennwch hwn ar un llinell.' },
  equality: { en: 'Equality questions', cy: 'Cwestiynau cydraddoldeb' },
  each: {
    en: 'Each question has to be answered. Choose “prefer not to say” wherever you would rather not: it makes no difference to your application.',
    cy: 'Rhaid ateb pob cwestiwn. Dewiswch “mae’n well gen i beidio â dweud” lle bynnag y byddai’n well gennych: nid yw’n gwneud unrhyw wahaniaeth i’ch cais.',
  },
  keptApart: {
    en: 'Your answers are kept apart from your application. Nobody who makes the shortlist, sits on the panel or manages the service can see them.',
    cy: 'Cedwir eich atebion ar wahân i’ch cais. Ni all neb sy’n llunio’r rhestr fer, yn eistedd ar y panel nac yn rheoli’r gwasanaeth eu gweld.',
  },
  chooseEach: {
    en: 'Choose an answer, or “prefer not to say”.',
    cy: 'Dewiswch ateb, neu “mae’n well gen i beidio â dweud”.',
  },
  check: { en: 'Check your application', cy: 'Gwiriwch eich cais' },
  yours: { en: 'Your application', cy: 'Eich cais' },
  blank: { en: 'Not answered', cy: 'Heb ei ateb' },
  send: { en: 'Send the application', cy: 'Anfon y cais' },
  forget: { en: 'Forget it and leave', cy: 'Ei anghofio a gadael' },
  sent: { en: 'Application sent', cy: 'Anfonwyd y cais' },
  number: { en: 'Your number', cy: 'Eich rhif' },
  sentHint: {
    en: 'Write this number down: it stands for your name while the shortlist is made. We will write to you by e-mail.',
    cy: 'Nodwch y rhif hwn: mae’n sefyll dros eich enw tra bod y rhestr fer yn cael ei llunio. Byddwn yn ysgrifennu atoch drwy e-bost.',
  },
  nothingLeft: {
    en: 'Nothing of what you typed is left in this browser.',
    cy: 'Nid oes dim o’r hyn a deipioch ar ôl yn y porwr hwn.',
  },
  all: { en: 'All jobs', cy: 'Pob swydd' },
} satisfies Record<string, Words>;

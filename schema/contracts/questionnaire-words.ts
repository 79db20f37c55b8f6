import { onTheWay, type Words } from '../foundation/pages/words.ts';

/** What the pages of the questionnaire say beside its questions. */
export const words = {
  ...onTheWay,
  title: {
    en: 'Questions on equality for suppliers',
    cy: 'Cwestiynau am gydraddoldeb i gyflenwyr',
  },
  for: { en: 'For', cy: 'Ar gyfer' },
  about: { en: 'About the contract', cy: 'Am y contract' },
  intro: {
    en: 'The council asks all its suppliers these questions, as the Equality Act 2010 requires it to have due regard to equality in what it buys.',
    cy: 'Mae’r cyngor yn gofyn y cwestiynau hyn i’w holl gyflenwyr, gan fod Deddf Cydraddoldeb 2010 yn ei gwneud yn ofynnol iddo roi sylw dyledus i gydraddoldeb wrth brynu.',
  },
  time: {
    en: 'It takes about 10 minutes. Every answer is saved when you continue, so you can stop and come back with the same link.',
    cy: 'Mae’n cymryd tua 10 munud. Caiff pob ateb ei gadw pan fyddwch yn parhau, felly gallwch stopio a dod yn ôl gyda’r un ddolen.',
  },
  need: {
    en: 'You may want to have your equal opportunities policy at hand, to upload it.',
    cy: 'Efallai y byddwch am gael eich polisi cyfle cyfartal wrth law, i’w lanlwytho.',
  },
  use: {
    en: 'The council uses your answers to assess whether you meet the equality terms of your contracts. Do not write about named people.',
    cy: 'Mae’r cyngor yn defnyddio’ch atebion i asesu a ydych yn bodloni telerau cydraddoldeb eich contractau. Peidiwch ag ysgrifennu am bobl wrth eu henwau.',
  },
  start: { en: 'Start now', cy: 'Dechrau nawr' },
  back: { en: 'Back', cy: 'Yn ôl' },
  evidence: { en: 'Upload your evidence', cy: 'Lanlwytho eich tystiolaeth' },
  evidenceHint: {
    en: 'Your equal opportunities policy, and anything else that supports your answers. A file can be a PDF, Word, Excel or OpenDocument file, a picture or plain text.',
    cy: 'Eich polisi cyfle cyfartal, ac unrhyw beth arall sy’n cefnogi eich atebion. Gall ffeil fod yn PDF, ffeil Word, Excel neu OpenDocument, llun neu destun plaen.',
  },
  chooseFileLabel: { en: 'Choose a file', cy: 'Dewiswch ffeil' },
  chooseFile: { en: 'Choose a file to upload', cy: 'Dewiswch ffeil i’w lanlwytho' },
  upload: { en: 'Upload file', cy: 'Lanlwytho ffeil' },
  uploaded: { en: 'Files you have uploaded', cy: 'Ffeiliau rydych wedi’u lanlwytho' },
  noFiles: { en: 'No files uploaded', cy: 'Dim ffeiliau wedi’u lanlwytho' },
  remove: { en: 'Remove', cy: 'Tynnu' },
  check: {
    en: 'Check your answers before you send them',
    cy: 'Gwiriwch eich atebion cyn eu hanfon',
  },
  files: { en: 'Evidence', cy: 'Tystiolaeth' },
  notAnswered: { en: 'Not answered yet', cy: 'Heb ei ateb eto' },
  answerAll: {
    en: 'Answer every question before you send your answers',
    cy: 'Atebwch bob cwestiwn cyn anfon eich atebion',
  },
  yourName: { en: 'Your name and position', cy: 'Eich enw a’ch swydd' },
  enterName: { en: 'Enter your name and position', cy: 'Nodwch eich enw a’ch swydd' },
  shorterName: {
    en: 'Your name and position must be 120 characters or fewer',
    cy: 'Rhaid i’ch enw a’ch swydd fod yn 120 o nodau neu lai',
  },
  declare: {
    en: 'By sending these answers you confirm that, to the best of your knowledge, they are right.',
    cy: 'Drwy anfon yr atebion hyn rydych yn cadarnhau eu bod, hyd eithaf eich gwybodaeth, yn gywir.',
  },
  send: { en: 'Send answers', cy: 'Anfon atebion' },
  sent: { en: 'Answers sent', cy: 'Atebion wedi’u hanfon' },
  next: { en: 'What happens next', cy: 'Beth sy’n digwydd nesaf' },
  assessed: {
    en: 'The council will assess your answers. It will write to you if it needs anything more. You can close this page.',
    cy: 'Bydd y cyngor yn asesu eich atebion. Bydd yn ysgrifennu atoch os bydd angen unrhyw beth arall arno. Gallwch gau’r dudalen hon.',
  },
} satisfies Record<string, Words>;

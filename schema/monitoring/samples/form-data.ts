/** One form of the invented council: what it is called, whom it asks, and what each question is needed for. */
export interface FormData {
  slug: string;
  title: string;
  titleWelsh: string;
  audience: 'staff' | 'applicants' | 'serviceUsers';
  area?: string;
  asksSatisfaction: boolean;
  purpose: string;
  purposeWelsh: string;
  use: string;
  useWelsh: string;
  needs: Readonly<Record<string, string | null>>;
  openedDaysAgo: number;
}

const compared = 'Compared with the people who live here.';

export const forms: FormData[] = [
  {
    slug: 'libraries',
    title: 'Libraries: tell us about yourself',
    titleWelsh: 'Llyfrgelloedd: dywedwch wrthym amdanoch chi',
    audience: 'serviceUsers',
    area: 'HOU-CUL-LIB',
    asksSatisfaction: true,
    purpose: 'We want to know whether our libraries work for everybody who lives here.',
    purposeWelsh: 'Rydym am wybod a yw ein llyfrgelloedd yn gweithio i bawb sy’n byw yma.',
    use: 'Your answers are mixed with those of others and counted. They are used to see who does not come, and why, and to change what we offer.',
    useWelsh:
      'Caiff eich atebion eu cymysgu ag atebion pobl eraill a’u cyfrif. Cânt eu defnyddio i weld pwy sydd ddim yn dod, a pham, ac i newid yr hyn a gynigiwn.',
    needs: {
      age: 'Opening hours and stock.',
      disability: 'Getting in, getting around and large print.',
      sex: compared,
      ethnicGroup: `${compared} Stock in other languages.`,
      religionOrBelief: null,
    },
    openedDaysAgo: 1200,
  },
  {
    slug: 'applicants',
    title: 'Equality questions for people who apply for a job',
    titleWelsh: 'Cwestiynau cydraddoldeb i bobl sy’n gwneud cais am swydd',
    audience: 'applicants',
    asksSatisfaction: false,
    purpose: 'The law asks us to know who applies for our jobs and who gets them.',
    purposeWelsh:
      'Mae’r gyfraith yn gofyn i ni wybod pwy sy’n gwneud cais am ein swyddi a phwy sy’n eu cael.',
    use: 'Nobody who chooses whom to appoint sees your answers. They are kept apart from your application and counted with those of others.',
    useWelsh:
      'Nid oes neb sy’n dewis pwy i’w benodi yn gweld eich atebion. Cânt eu cadw ar wahân i’ch cais a’u cyfrif gydag atebion pobl eraill.',
    needs: {
      age: 'Success rates by stage.',
      disability: 'Success rates by stage; whether interviews can be reached.',
      sex: 'Success rates by stage.',
      genderIdentity: 'Success rates by stage.',
      ethnicGroup: 'Success rates by stage.',
      religionOrBelief: 'Success rates by stage.',
      sexualOrientation: 'Success rates by stage.',
    },
    openedDaysAgo: 200,
  },
  {
    slug: 'staff',
    title: 'Equality questions for staff',
    titleWelsh: 'Cwestiynau cydraddoldeb i staff',
    audience: 'staff',
    asksSatisfaction: false,
    purpose: 'The law asks us to know who works for us, and to act on what we find.',
    purposeWelsh:
      'Mae’r gyfraith yn gofyn i ni wybod pwy sy’n gweithio i ni, ac i weithredu ar yr hyn a ganfyddwn.',
    use: 'Your answers are for your eyes alone. They are counted with those of others in reports that name nobody.',
    useWelsh:
      'Dim ond chi sy’n gweld eich atebion. Cânt eu cyfrif gydag atebion pobl eraill mewn adroddiadau nad ydynt yn enwi neb.',
    needs: {
      age: 'The workforce profile.',
      disability: 'The workforce profile and adjustments policy.',
      sex: 'The workforce profile and pay gaps.',
      genderIdentity: 'The workforce profile.',
      maritalStatus: 'The workforce profile.',
      pregnancyAndMaternity: 'Return to work after leave.',
      ethnicGroup: 'The workforce profile and pay gaps.',
      nationalIdentity: 'The workforce profile.',
      religionOrBelief: 'The workforce profile.',
      sexualOrientation: 'The workforce profile.',
      caring: 'Flexible working.',
      socioEconomicBackground: 'Who gets on here.',
    },
    openedDaysAgo: 1500,
  },
];

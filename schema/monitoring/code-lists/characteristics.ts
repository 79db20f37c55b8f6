interface CharacteristicData {
  code: string;
  name: string;
  nameWelsh?: string;
  protectedByEqualityAct: boolean;
  /** Treated as special-category data: the law names it, or an answer can reveal what it names. */
  specialCategory: boolean;
}

/** What councils monitor, in the order of forms and lists. */
export const characteristics: CharacteristicData[] = [
  {
    code: 'age',
    name: 'Age',
    nameWelsh: 'Oedran',
    protectedByEqualityAct: true,
    specialCategory: false,
  },
  {
    code: 'disability',
    name: 'Disability',
    nameWelsh: 'Anabledd',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'sex',
    name: 'Sex',
    nameWelsh: 'Rhyw',
    protectedByEqualityAct: true,
    specialCategory: false,
  },
  {
    code: 'genderIdentity',
    name: 'Gender identity',
    nameWelsh: 'Hunaniaeth o ran rhywedd',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'maritalStatus',
    name: 'Marriage and civil partnership',
    nameWelsh: 'Priodas a phartneriaeth sifil',
    protectedByEqualityAct: true,
    specialCategory: false,
  },
  {
    code: 'pregnancyAndMaternity',
    name: 'Pregnancy and maternity',
    nameWelsh: 'Beichiogrwydd a mamolaeth',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'ethnicGroup',
    name: 'Ethnic group',
    nameWelsh: 'Grŵp ethnig',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'nationalIdentity',
    name: 'National identity',
    nameWelsh: 'Hunaniaeth genedlaethol',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'religionOrBelief',
    name: 'Religion or belief',
    nameWelsh: 'Crefydd neu gred',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'sexualOrientation',
    name: 'Sexual orientation',
    nameWelsh: 'Cyfeiriadedd rhywiol',
    protectedByEqualityAct: true,
    specialCategory: true,
  },
  {
    code: 'caring',
    name: 'Unpaid care',
    nameWelsh: 'Gofal di-dâl',
    protectedByEqualityAct: false,
    specialCategory: false,
  },
  {
    code: 'parentalResponsibility',
    name: 'Parental responsibility',
    protectedByEqualityAct: false,
    specialCategory: false,
  },
  {
    code: 'socioEconomicBackground',
    name: 'Socio-economic background',
    protectedByEqualityAct: false,
    specialCategory: false,
  },
  {
    code: 'financialExclusion',
    name: 'Financial exclusion',
    protectedByEqualityAct: false,
    specialCategory: false,
  },
  {
    code: 'ruralIsolation',
    name: 'Rural isolation',
    protectedByEqualityAct: false,
    specialCategory: false,
  },
];

/** Something the invented council buys. */
interface Purchase {
  title: string;
  use: string;
  area: string;
  /** Whom it touches. */
  people: 'residents' | 'workers' | 'nobody';
}

const bought = `
HOU-LAN-REP | Boiler servicing | council homes | residents
HOU-LAN-REP | Roofing repairs | council homes | workers
HOU-LAN-REP | Lift maintenance | sheltered housing | workers
HOU-LAN-REP | Asbestos surveys | void properties | workers
HOU-LAN-REP | Kitchen and bathroom renewal | the five-year programme | residents
HOU-LAN-TEN | Door entry systems | high-rise blocks | nobody
HOU-NEE-TEM | Nightly paid accommodation | homeless households | residents
HOU-NEE-HOM | Outreach to rough sleepers | the winter months | residents
HOU-NEE-HOM | Refuge places | people fleeing abuse | residents
HOU-CUL-LIB | Library stock | the eight libraries | nobody
HOU-CUL-LEI | Pool chemicals | the leisure centres | nobody
HOU-CUL-LEI | Fitness equipment | the leisure centres | nobody
HOU-CUL-LEI | Café concession | the leisure centres | workers
PLA-ENV-WAS | Refuse vehicles | the collection rounds | nobody
PLA-ENV-WAS | Treatment of recyclables | household waste | workers
PLA-ENV-WAS | Agency drivers and loaders | the collection rounds | workers
PLA-ENV-STR | Mechanical sweepers | the town centre | nobody
PLA-ENV-PAR | Tree works | parks and highways | workers
PLA-ENV-PAR | Play equipment | nine playgrounds | residents
PLA-PLN-DEV | Heritage advice | planning applications | nobody
PLA-REG-ENH | Food sampling | the inspection programme | nobody
PLA-REG-LIC | Licensing software | applications and renewals | nobody
PEO-ADU-ASS | Home care, north of the borough | adults with care needs | residents
PEO-ADU-ASS | Home care, south of the borough | adults with care needs | residents
PEO-ADU-ASS | Residential care places | older people | residents
PEO-ADU-ASS | Advocacy | adults without family | residents
PEO-ADU-REA | Equipment for daily living | people leaving hospital | residents
PEO-CHI-SAF | Foster care placements | children in care | residents
PEO-CHI-SAF | Supervised contact | families | residents
PEO-CHI-ASH | School meals | Ashbrook Primary School | residents
RES-DIG-CON | Interpreting and translation | all services | residents
RES-DIG-CON | British Sign Language relay | the contact centre | residents
RES-DIG-INF | Network support | all sites | nobody
RES-DIG-INF | Case management software | benefits and housing | nobody
RES-DIG-INF | Laptops and screens | staff | nobody
RES-FIN-ACC | External audit | the accounts | nobody
RES-FIN-REV | Enforcement agents | unpaid council tax | residents
RES-HRO-REC | Temporary staff | all services | workers
RES-HRO-LEA | Equality training | staff and councillors | workers
RES-HRO-ADV | Occupational health | staff | workers
RES-LEG | Counsel’s opinions | litigation | nobody
CEX-POL-COM | Printing of the residents’ magazine | every household | nobody
CEX-POL-EQU | Support for community forums | under-represented groups | residents
CEX-DEM-MEM | Election printing and counting | local elections | workers
RES-FIN-PRO | Office cleaning | the civic centre | workers
RES-FIN-PRO | Security guarding | the civic centre | workers
`;

export const purchases: Purchase[] = bought
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([area, title, use, people]) => ({
    area: area!,
    title: title!,
    use: use!,
    people: people as Purchase['people'],
  }));

import { contractOwners, demoEmail, users } from '../../organisation/samples/users.ts';

/** Which post somebody with an account holds. */
type Seat = [area: string, title: string, account: string];

const seats: Seat[] = [
  ['RES-DIG-INF', 'Senior Systems Officer', demoEmail('systemAdministrator')],
  ['RES-HRO-ADV', 'Senior HR Officer', demoEmail('hrAdministrator')],
  ['CEX-POL-EQU', 'Equality Manager', demoEmail('equalityLead')],
  ['RES-HRO-ADV', 'Dignity at Work Adviser', demoEmail('caseworker')],
  ['RES-HRO-REC', 'Senior Recruitment Officer', demoEmail('recruiter')],
  ['RES-FIN-PRO', 'Category Manager', demoEmail('procurementOfficer')],
  ['RES-HRO-LEA', 'Training Coordinator', demoEmail('trainingCoordinator')],
  ['HOU-NEE', 'Head of Housing Needs', demoEmail('lineManager')],
  ['HOU-NEE-HOM', 'Housing Options Officer', demoEmail('employee')],
  ['RES-DIG', 'Head of Digital and Customer Services', ownerEmail(0)],
  ['HOU-LAN', 'Head of Landlord Services', ownerEmail(1)],
  ['PLA-ENV', 'Head of Environment', ownerEmail(2)],
  ['PLA-PLN', 'Head of Planning', ownerEmail(3)],
  ['PEO-ADU', 'Head of Adult Social Care', ownerEmail(4)],
  ['HOU-CUL', 'Head of Libraries and Leisure', ownerEmail(5)],
];

/** The people of an area who have an account. */
export const accountHolders = (areaCode: string) =>
  seats
    .filter(([area]) => area === areaCode)
    .map(([, title, account]) => ({
      title,
      account,
      fullName: users.find(({ email }) => email === account)!.name,
    }));

function ownerEmail(index: number) {
  return contractOwners[index]!.email;
}

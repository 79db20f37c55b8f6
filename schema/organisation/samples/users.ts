import { type Role, roles } from '../../foundation/permissions/roles.ts';
import { council } from './council.ts';

interface UserData {
  email: string;
  name: string;
  roles: Role[];
  mayOwnContracts?: true;
  disabled?: true;
}

const demoNames: { [role in Role]: string } = {
  systemAdministrator: 'Ravi Chandrasekhar',
  hrAdministrator: 'Margaret Osei',
  equalityLead: 'Farida Haidari',
  caseworker: "Siobhán O'Rourke",
  recruiter: 'Tomasz Lewandowski',
  procurementOfficer: 'Beverley Ashcroft',
  trainingCoordinator: 'Elin Gŵyr',
  lineManager: 'Denise Campbell-Reid',
  employee: 'Llŷr Penry',
  reportReader: 'Joyce Adeyemi',
  auditor: 'Graham Whitlock',
};

/** One account for each role, to sign in to the demonstration with. */
export const demoUsers: UserData[] = (Object.keys(roles) as Role[]).map((role) => ({
  email: demoEmail(role),
  name: demoNames[role],
  roles: [role],
  ...(role === 'procurementOfficer' && { mayOwnContracts: true }),
}));

/** Officers who own contracts but take no part in the demonstration. */
export const contractOwners: UserData[] = [
  'Patrick Dunmore',
  'Sunita Raval',
  'Kwabena Asante',
  'Louise Fairbrother',
  'Imran Sheikh',
  'Catherine Millward',
].map((name) => ({ email: workEmail(name), name, roles: ['employee'], mayOwnContracts: true }));

/** An account of somebody who has left. */
export const formerUser: UserData = {
  email: workEmail('Neville Harcastle'),
  name: 'Neville Harcastle',
  roles: ['hrAdministrator'],
  disabled: true,
};

export const users = [...demoUsers, ...contractOwners, formerUser];

/** The address that a role signs in to the demonstration with. */
export function demoEmail(role: Role) {
  const kebab = role.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return `${kebab}@demo.example`;
}

/** An address at the council for a name, in plain letters. */
export function workEmail(name: string) {
  const plain = name
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .normalize('NFD')
    .replace(/[^a-z -]/gi, '')
    .toLowerCase();
  return `${plain.replaceAll(' ', '.')}@${council.mailDomain}`;
}

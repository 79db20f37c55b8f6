import { roles } from '../schema/foundation/permissions/roles.ts';

/** The password of every account of the demonstration. */
export const demoPassword = 'evenhand-demo';

/** `hrAdministrator` signs in as `hr-administrator@demo.example`. */
export const demoEmail = (role: string) =>
  `${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}@demo.example`;

/** The accounts of the demonstration, for the terminal. */
export function demoSignIns(): string {
  const emails = Object.keys(roles).map((role) => `  ${demoEmail(role)}`);
  return [`Sign in with the password ${demoPassword} as`, ...emails, ''].join('\n');
}

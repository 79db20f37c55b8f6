import { areas } from '../../organisation/samples.ts';
import { makeExceptions } from './exceptions.ts';
import { leave, leaveLately } from './leavers.ts';
import { Register } from './register.ts';
import { staff } from './staffing.ts';

const register = new Register('people');
for (const area of areas) staff(register, area);

const chamber = areas.find(({ code }) => code === 'CEX-DEM-MEM')!;
// elected at the last three elections, and a few at by-elections since
const termsOfOffice = [2392, 2392, 931, 931, 931, 202];
for (let seat = 0; seat < 42; seat++)
  register.elect(chamber, termsOfOffice[seat % termsOfOffice.length]!);

leave(register);
makeExceptions(register);
leaveLately(register);

/** Everybody who works for the council, was elected to it, or did. */
export const people = register.people;

/** The manager of each area, by its code. */
export const managers = register.managers;

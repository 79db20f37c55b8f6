import { idOf, type Row } from '../harness/invented-rows.ts';
import { attributes } from '../harness/tiny-council.ts';
import { secret } from './spying.ts';

/** The rows that a line manager may not see. */
export const hidden = new Set<string>();

/** Half of the council is outside the manager's areas; nothing of it may be looked at. */
export function hide(rows: Map<string, Row[]>) {
  const [inside] = attributes.areas;
  const place = (row: Row, i: number) => {
    row.serviceArea = i < 4 ? inside : idOf('ServiceArea', 5);
    if (i >= 4) hidden.add(row.id);
  };
  rows.get('Employee')!.forEach(place);
  rows.get('Post')!.forEach(place);
  for (const area of rows.get('ServiceArea')!)
    if (!attributes.areas.includes(area.id)) hidden.add(area.id);
  for (const employee of rows.get('Employee')!) {
    const i = Number(employee.staffNumber?.toString().at(-1));
    employee.fullName = hidden.has(employee.id) ? `${secret.text} ${i}` : `Person ${i}`;
    employee.workEmail = `${employee.fullName}@example.org`;
    if (hidden.has(employee.id)) employee.startedOn = `${secret.year}-01-01`;
    // the last who is seen is managed by one who is not
    if (i === 4) employee.lineManager = idOf('Employee', 8);
  }
  for (const area of rows.get('ServiceArea')!)
    if (hidden.has(area.id)) area.name = `${secret.text} ${area.id}`;
  for (const post of rows.get('Post')!)
    post.title = hidden.has(post.id) ? `${secret.text} post` : 'Post';
  rows.get('Completion')!.forEach((completion, i) => {
    completion.employee = idOf('Employee', i + 1);
    if (hidden.has(completion.employee as string)) completion.completedOn = `${secret.year}-01-01`;
  });
}

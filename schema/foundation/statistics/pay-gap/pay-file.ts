import { yesOrNo } from '../../imports/cells/choice.ts';
import { decimal as decimalText } from '../../imports/cells/number.ts';
import { plain, type Reader } from '../../imports/cells/reading.ts';
import type { Column, Columns, Values } from '../../imports/column.ts';
import { csvRows } from '../../imports/csv-rows.ts';
import { decode } from '../../imports/decode.ts';
import { type Layout, layoutOf } from '../../imports/headings.ts';
import { excerpt, Unreadable } from '../../imports/problem.ts';
import { rowValues } from '../../imports/row-values.ts';
import { decimal } from '../exact.ts';
import type { PaidEmployee, Sex } from './paid-employee.ts';

const spoken: Record<string, Sex> = {
  male: 'male',
  m: 'male',
  man: 'male',
  female: 'female',
  f: 'female',
  woman: 'female',
};

const sex: Reader<Sex> = (text) => {
  const value = spoken[plain(text)];
  return value ? { value } : { reason: 'Write male or female.' };
};

const amount = decimalText(60, 40, { least: 0 });

/** Pounds to any figure that a payroll knows: their sign is taken off, and no other is. */
const pounds: Reader<string> = (text) =>
  foreign.test(text)
    ? { reason: 'Write it in pounds, like 16.50: the return is of pounds alone.' }
    : amount(text);
const foreign = /(?!£)\p{Sc}/u;

const columns = {
  sex: { title: 'sex', required: true, help: 'Male or female.', read: sex },
  hourlyPay: { title: 'hourlyPay', help: 'In pounds; may be empty off full pay.', read: pounds },
  bonus: { title: 'bonus', help: 'In pounds; empty is none.', read: pounds },
  fullPay: { title: 'fullPay', required: true, help: 'Yes or no.', read: yesOrNo() },
} satisfies Record<string, Column<never> | Column<Sex> | Column<string> | Column<boolean>>;

/** Everybody in a file of pay, from CSV; throws Unreadable at the first thing that is not as it must be. */
export async function payFile(bytes: AsyncIterable<Uint8Array>): Promise<PaidEmployee[]> {
  const everybody: PaidEmployee[] = [];
  let layout: Layout | undefined;
  let width = 0;
  for await (const { line, cells } of csvRows(decode(bytes))) {
    if (!layout) {
      layout = headings(cells, line);
      width = cells.length;
      continue;
    }
    const { values, problems } = rowValues(cells, line, width, layout, columns);
    if (problems[0]) throw new Unreadable(problems[0].reason, problems[0]);
    everybody.push(employeeOf(values, line));
  }
  if (!layout) throw new Unreadable('The file is empty.');
  return everybody;
}

/** All four columns must be there: without one for bonuses it is not known that nobody had any. */
function headings(cells: string[], line: number): Layout {
  const wanted = Object.fromEntries(
    Object.entries<Column>(columns as Columns).map(([name, column]) => [
      name,
      { ...column, required: true },
    ]),
  );
  const layout = layoutOf(cells, wanted, line);
  const [problem] = layout.problems;
  if (problem) throw new Unreadable(problem.reason, problem);
  return layout;
}

function employeeOf(values: Values<typeof columns>, line: number): PaidEmployee {
  const { sex, hourlyPay, bonus, fullPay } = values;
  if (fullPay && !hourlyPay) {
    const place = { line, column: 'hourlyPay', value: excerpt('') };
    throw new Unreadable('The hourly pay of somebody on full pay must be given.', place);
  }
  return {
    sex: sex ?? null,
    hourlyPay: hourlyPay ? decimal(hourlyPay) : null,
    bonus: bonus ? decimal(bonus) : null,
    fullPay: fullPay === true,
  };
}

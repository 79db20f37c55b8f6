import { expect, test } from 'vitest';
import { readCounts, writeCounts } from '../../server/disclosure/counts-file.ts';
import { orderOf } from '../../server/disclosure/order.ts';
import { protectCounts } from '../../server/disclosure/protect-counts.ts';
import { Halt } from '../../server/halt.ts';

test('a file comes back in its own shape, with one mark for what is withheld', async () => {
  const counts = readCounts(
    '\ufeff"Area, or part",Asian,Black,Mixed,White,Total\r\nHousing,3,12,8,40,63\r\nLibraries,15,2,0,22,39\r\nHighways,11,14,5,61,91\r\nCare,20,18,13,70,121\r\nTotal,49,46,26,193,314\r\n',
  );
  const { isWithheld } = await protectCounts(counts, { threshold: 10, characteristic: 'both' });
  expect(writeCounts(counts, isWithheld)).toMatchInlineSnapshot(`
    ""Area, or part",Asian,Black,Mixed,White,Total
    Housing,[c],12,[c],40,63
    Libraries,[c],[c],0,22,39
    Highways,11,[c],[c],61,91
    Care,20,18,13,70,121
    Total,49,46,26,193,314
    "
  `);
});

test('where the characteristic is said to be none, a row that is all alike is shown', async () => {
  const counts = readCounts('x,A,B,Total\nY,15,0,15\nZ,20,30,50\nTotal,35,30,65\n');
  const written = async (characteristic: 'both' | 'columns' | 'none') => {
    const { isWithheld } = await protectCounts(counts, { threshold: 10, characteristic });
    return writeCounts(counts, isWithheld);
  };
  expect(await written('columns')).toMatchInlineSnapshot(`
    "x,A,B,Total
    Y,[c],[c],15
    Z,[c],[c],50
    Total,35,30,65
    "
  `);
  expect(await written('none')).toMatchInlineSnapshot(`
    "x,A,B,Total
    Y,15,0,15
    Z,20,30,50
    Total,35,30,65
    "
  `);
});

test('a separator at each thousand is read, and left out of what comes back', async () => {
  const counts = readCounts(
    'x,A,B,Total\nY,"1,040",20,1060\nZ,30,2 000,"2\u00a0030"\nTotal,1070,2020,"3,090"\n',
  );
  const { isWithheld } = await protectCounts(counts, { threshold: 10, characteristic: 'both' });
  expect(writeCounts(counts, isWithheld)).toBe(
    'x,A,B,Total\nY,1040,20,1060\nZ,30,2000,2030\nTotal,1070,2020,3090\n',
  );
});

const faultOf = (what: () => unknown) => {
  try {
    what();
    return 'nothing wrong';
  } catch (error) {
    return error instanceof Halt ? error.message : error;
  }
};

test('what is wrong with a file is one line that names the row and the column', () => {
  const files = [
    'x,A,B,Total\nY,1,2,4\nTotal,1,2,3\n',
    'x,A,B,Total\nY,1,2,3\nTotal,2,2,4\n',
    'x,A,B,Total\nY,-1,2,1\nTotal,-1,2,1\n',
    'x,A,B,Total\nY,one,2,3\nTotal,1,2,3\n',
    'x,A,B,Total\nY,1.5,2,3\nTotal,1,2,3\n',
    'x,A,B,Total\nY,,2,2\nTotal,0,2,2\n',
    'x,A,B,Total\nY,1,2\nTotal,1,2,3\n',
    'x,A,B,Total\nY,1,2,3,4\nTotal,1,2,3\n',
    'x,A,B,Total\nY,999999999,2,3\nTotal,1,2,3\n',
    'x,A,B,Total\nTotal,1,2,3\n',
    'x,Total\nY,1\nTotal,1\n',
    'x;A;B;Total\nY;1;2;3\nTotal;1;2;3\n',
    'Staff by ethnicity\nx,A,B,Total\nY,1,2,3\nTotal,1,2,3\n',
    'Staff by ethnicity,,,\nx,A,B,Total\nY,1,2,3\nTotal,1,2,3\n',
    'x,A,B,Total\nY,1,040,2,1042\nTotal,1040,2,1042\n',
    'x,A,B,Total\nY,"1,04",2,106\nTotal,104,2,106\n',
    'x,"A\nY',
    '',
    `x${',A'.repeat(200)},Total\n${`Y${',1'.repeat(200)},200\n`.repeat(100)}`,
  ];
  expect(files.map((file) => faultOf(() => readCounts(file)))).toMatchInlineSnapshot(`
    [
      "Row "Y", column "Total": the total is 4, and the row adds up to 3. The last row and the last column are totals.",
      "Row "Total", column "A": the total is 2, and the column adds up to 1. The last row and the last column are totals.",
      "Row "Y", column "A": -1 is less than nothing.",
      "Row "Y", column "A": "one" is not a whole number.",
      "Row "Y", column "A": "1.5" is not a whole number.",
      "Row "Y", column "A": "" is not a whole number.",
      "Row "Y", column "Total": there is nothing; the row has 3 cells, the header 4.",
      "Row "Y", column "Total": more cells follow; the row has 5 cells, the header 4. A number with a comma in it goes into quotes.",
      "Row "Y", column "A": 999999999 is more than 100000000, the most that can be.",
      "There must be at least one row under the header, and the row of totals.",
      "The first line is the header: a label, at least one column, and the column of totals.",
      "Line 1 is one cell, "x;A;B;Total": cells are parted by commas.",
      "Line 1, "Staff by ethnicity", is no header: delete what is above the headings.",
      "Line 1, "Staff by ethnicity", is no header: delete what is above the headings.",
      "Row "Y", column "Total": more cells follow; the row has 5 cells, the header 4. A number with a comma in it goes into quotes.",
      "Row "Y", column "A": "1,04" is not a whole number.",
      "This is not CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2.",
      "The file is empty.",
      "The table has 20100 figures, and more than 10000 cannot be worked out: put small rows or columns together.",
    ]
  `);
});

test('what is wrong with the words after the command is one line too', () => {
  const orders = [
    [],
    ['a.csv', 'b.csv'],
    ['a.csv', '--threshold', 'ten'],
    ['a.csv', '--threshold', '1'],
    ['a.csv', '--threshold', '-3'],
    ['a.csv', '--characteristic', 'age'],
    ['a.csv', '--loud'],
  ];
  expect(orders.map((words) => faultOf(() => orderOf(words)))).toMatchInlineSnapshot(`
    [
      "Say what to protect: npm run protect -- FILE --threshold 10 [--characteristic rows|columns|both|none]",
      "Say what to protect: npm run protect -- FILE --threshold 10 [--characteristic rows|columns|both|none]",
      "The threshold is a whole number from 2 to 999999, not ten.",
      "The threshold is a whole number from 2 to 999999, not 1.",
      "The threshold is a whole number from 2 to 999999, not -3.",
      "Say what to protect: npm run protect -- FILE --threshold 10 [--characteristic rows|columns|both|none]",
      "Unknown option '--loud'. Say what to protect: npm run protect -- FILE --threshold 10 [--characteristic rows|columns|both|none]",
    ]
  `);
  expect(orderOf(['a.csv', '--threshold=5'])).toMatchInlineSnapshot(`
    {
      "characteristic": "both",
      "file": "a.csv",
      "threshold": 5,
    }
  `);
});

import { expect, test } from 'vitest';
import { assemble } from '../../schema/foundation/product.ts';
import { checkReport } from '../../schema/foundation/report/check.ts';
import { count, type Report, share } from '../../schema/foundation/report/report.ts';
import * as domains from '../../schema/index.ts';

const { models } = assemble(Object.values(domains));
const report = (declared: Partial<Report>): Report => ({
  name: 'Figures',
  question: 'How many?',
  from: 'Employee',
  by: ['engagement'],
  measure: count('people'),
  ...declared,
});
const checking = (declared: Partial<Report>) => () => checkReport(models, report(declared));

test('answers to equality questions are counted by no report yet', () => {
  expect(checking({ from: 'EqualityAnswer', by: ['characteristic'] })).toThrow(
    'Figures would count by EqualityAnswer, which holds special-category answers.',
  );
  expect(checking({ from: 'EqualityAnswer', by: ['profile.subjectKind'] })).toThrow();
  expect(
    checking({
      from: 'Characteristic',
      by: ['code'],
      measure: share('x', { name: { eq: 'Sex' } }),
    }),
  ).not.toThrow();
});

test('a dimension leads to one value', () => {
  expect(checking({ by: ['directReports'] })).toThrow(
    'directReports does not lead from Employee to one value.',
  );
  expect(checking({ by: ['engagement.name'] })).toThrow('does not lead');
  expect(checking({ by: ['shoeSize'] })).toThrow('Employee has no property shoeSize.');
  expect(checking({ by: ['lineManager.serviceArea.parent', 'post.grade.name'] })).not.toThrow();
});

test('two dimensions are not called the same', () => {
  expect(checking({ by: ['serviceArea', 'post.grade', 'lineManager.serviceArea'] })).toThrow(
    'Figures is broken down by two things that are called serviceArea.',
  );
});

test('what is counted, and of what, exists', () => {
  expect(checking({ from: 'Visitor' })).toThrow('Visitor is not declared');
  expect(checking({ where: { not: { shoeSize: { eq: 43 } } } })).toThrow('no property shoeSize');
  expect(
    checking({
      where: {
        or: [{ serviceArea: { parent: { code: { eq: 'HOU' } } } }, { endedOn: { isNull: true } }],
      },
      measure: share('recruiting', { isRecruiting: { eq: true } }),
    }),
  ).not.toThrow();
});

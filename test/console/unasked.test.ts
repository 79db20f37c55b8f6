import { expect, test } from 'vitest';
import { resources } from '../../admin/foundation/declaration.ts';
import { screensOf } from '../../admin/screens.ts';
import { roles } from '../../schema/foundation/permissions/roles.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';

const { grants } = assemble(Object.values(domains)).permissions;

test('what no form asks for, and somebody may write all the same: none of it is proof that something was done', () => {
  const written = resources.flatMap((resource) => {
    const { unasked = [] } = screensOf(resource);
    return resource.fields
      .filter(
        ({ name, creatable, updatable }) => unasked.includes(name) && (creatable || updatable),
      )
      .flatMap(({ name }) => {
        const by = grants.filter(
          ({ role, action, subject, fields }) =>
            role in roles &&
            ['create', 'update'].includes(action) &&
            subject === resource.name &&
            (fields?.includes(name) ?? true),
        );
        const writers = [...new Set(by.map(({ role }) => role))];
        return writers.length > 0 ? [`${resource.name}.${name}: ${writers.join(', ')}`] : [];
      });
  });
  expect(written).toMatchInlineSnapshot(`
    [
      "ComplianceReview.reviewer: procurementOfficer",
      "ComplianceReview.signedOn: procurementOfficer",
      "ComplianceReview.secondReviewer: procurementOfficer",
      "ComplianceReview.secondSignedOn: procurementOfficer",
      "CorrectiveAction.verifiedOn: procurementOfficer",
      "CorrectiveAction.verifiedBy: procurementOfficer",
      "CorrectiveAction.verification: procurementOfficer",
      "MonitoringForm.previewKey: hrAdministrator, equalityLead",
      "SupplierQuestionnaire.outcome: procurementOfficer",
      "SupplierQuestionnaire.assessment: procurementOfficer",
      "SupplierQuestionnaire.assessedOn: procurementOfficer",
      "SupplierQuestionnaire.assessedBy: procurementOfficer",
      "TrainingClaim.employee: employee",
      "User.disabled: systemAdministrator",
      "User.twoFactorEnabled: systemAdministrator",
      "Vacancy.applicantsShownOn: recruiter",
    ]
  `);
});

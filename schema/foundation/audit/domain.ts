import { domain } from '../domain.ts';
import { permissions } from '../permissions/permissions.ts';
import * as entities from './audit-entry.ts';
import './graphql.ts';

/** The foundation's own domain: who changed what. */
export const audit = domain('audit', {
  entities,
  permissions: permissions({
    systemAdministrator: (may) => may('read', entities.AuditEntry),
    auditor: (may) => may('read', entities.AuditEntry),
  }),
});

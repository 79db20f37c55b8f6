export { AuditFinding } from './audit-finding.ts';
export { AuditPack } from './audit-pack.ts';

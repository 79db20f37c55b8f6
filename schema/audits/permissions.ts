import { permissions } from '../foundation/permissions/permissions.ts';
import { AuditFinding, AuditPack } from './entities.ts';

/** Who reads packs, and as whom they are asked for: whoever freezes one may hold further roles. */
export const packReader = 'equalityLead';

export default permissions({
  // a pack holds what its reader could ask one by one: whoever may not ask all of it reads none
  [packReader](may, me) {
    may('read', AuditPack);
    may('create', AuditPack, { where: { frozenBy: me.user } });
    may(['read', 'create', 'update', 'delete'], AuditFinding);
    may('run', 'freezeAuditPack');
  },
});

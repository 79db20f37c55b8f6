import type { Me } from '../foundation/permissions/me.ts';
import { type Grants, type May, permissions } from '../foundation/permissions/permissions.ts';
import { type Role, roles } from '../foundation/permissions/roles.ts';
import { SavedView } from './entities.ts';

const everything = ['name', 'list', 'state', 'owner', 'sharedWith'] as const;
const kept = ['name', 'state', 'sharedWith'] as const;

/** Everybody keeps views of their own, and shares them with those who hold a role of theirs. */
const ownAndShared = (role: Role) => (may: May, me: Me) => {
  may(['read', 'delete'], SavedView, { where: { owner: me.user } });
  may('read', SavedView, { where: { sharedWith: role } });
  may('create', SavedView, {
    only: everything,
    where: { owner: me.user, sharedWith: { isNull: true } },
  });
  may('create', SavedView, { only: everything, where: { owner: me.user, sharedWith: role } });
  may('update', SavedView, {
    only: kept,
    where: { owner: me.user, sharedWith: { isNull: true } },
  });
  may('update', SavedView, { only: kept, where: { owner: me.user, sharedWith: role } });
};

export default permissions(
  Object.fromEntries(
    Object.keys(roles).map((role) => [role, ownAndShared(role as Role)]),
  ) as Grants,
);

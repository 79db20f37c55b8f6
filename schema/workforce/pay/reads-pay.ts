import type { PermissionShape } from '../../foundation/permissions/shape.ts';

const told = ['sex', 'ordinaryPay', 'bonusInYear'];

/** Whether somebody may read the pay of everybody, one by one: no sum of it tells them more. */
export const readsPay = ({ ability }: PermissionShape): boolean =>
  told.every((field) =>
    ability.rulesFor('read', 'PayRecord', field).some(({ conditions }) => !conditions),
  );

import { resourceNamed } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { said } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['panelMember', 'told', 'on', 'how', 'outcome'],
  represents: { needs: ['told', 'panelMember'], say: called },
} satisfies Screens;

/** Who was told about whose place on a panel, or the one of both that can be seen. */
function called(row: Row): string {
  const resource = resourceNamed('PanelFollowUp');
  const told = said(resource, row, 'told');
  const member = said(resource, row, 'panelMember');
  return told && member ? say('%{told} about %{member}', { told, member }) : told || member;
}

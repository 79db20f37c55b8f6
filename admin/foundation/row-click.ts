import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useViewer } from '../providers/auth/viewer.ts';
import { pathOf, type Resource } from './declaration.ts';
import { mayShow, type Row } from './may.ts';

/**
 * Opens a row wherever it is pressed with a mouse or a finger; the keyboard has the link in its first column.
 * Nothing where rows have no page of their own.
 */
export function useRowClick(resource: Resource, stateOf: (row: Row) => unknown) {
  const { ability } = useViewer();
  const navigate = useNavigate();
  if (!mayShow(ability, resource)) return undefined;
  return (event: MouseEvent<HTMLElement>, row: Row) => {
    if (event.defaultPrevented || isElsewhere(event) || isSelecting()) return;
    const address = `/${pathOf(resource)}/${encodeURIComponent(row.id)}/show`;
    if (event.ctrlKey || event.metaKey) window.open(address, '_blank', 'noopener');
    else navigate(address, { state: stateOf(row) });
  };
}

/** Something in the row that is pressed for itself: a link, a tick box. */
const isElsewhere = ({ target }: MouseEvent) =>
  (target as HTMLElement).closest('a, button, input, label, td.MuiTableCell-paddingCheckbox') !==
  null;

/** Whoever marks words to copy them does not want to leave. */
const isSelecting = () => (window.getSelection()?.toString() ?? '') !== '';

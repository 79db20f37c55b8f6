import { entityImport } from '../foundation/imports/entity-import.ts';
import { ServiceArea } from './entities.ts';

/** The parts of the council, each under another; parents may stand below their children. */
export const areas = entityImport({
  kind: 'areas',
  title: 'Service areas',
  help: 'One line for each part of the council, with the code of the part that it belongs to.',
  entity: ServiceArea,
  key: ['code'],
  parent: 'parent',
  columns: {
    code: { aliases: ['area code', 'service area code', 'cost centre'] },
    name: { aliases: ['area name', 'service area', 'title'] },
    kind: {
      aliases: ['level', 'type'],
      synonyms: {
        directorate: ['department', 'dept'],
        service: ['division', 'branch'],
        team: ['unit', 'section', 'group'],
      },
    },
    parent: { by: 'code', aliases: ['parent', 'belongs to', 'reports to'] },
    closedOn: { aliases: ['closed', 'end date'] },
  },
});

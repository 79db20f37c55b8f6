import { entityImport } from '../foundation/imports/entity-import.ts';
import { Post, ServiceArea } from './entities.ts';

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

/** The jobs that the council has, as the establishment lists them. */
export const posts = entityImport({
  kind: 'posts',
  title: 'Posts',
  help: 'One line for each post of the establishment, whoever holds it.',
  entity: Post,
  key: ['number'],
  columns: {
    number: { aliases: ['post number', 'post no', 'position number', 'post id', 'position id'] },
    title: { aliases: ['job title', 'post title', 'position title', 'role'] },
    grade: { by: 'code', aliases: ['grade', 'pay grade', 'scale'] },
    serviceArea: { by: 'code', aliases: ['area code', 'area', 'cost centre', 'department'] },
    customerFacing: { aliases: ['customer facing', 'front line', 'public facing'] },
    clauseInJobDescription: { aliases: ['equality clause', 'clause in job description'] },
    clauseCheckedOn: { aliases: ['clause checked', 'job description checked'] },
  },
});

import { entityType } from '../foundation/model/registry.ts';
import { Grade, Post, ServiceArea, User } from './entities.ts';

entityType(ServiceArea, { represents: 'name', search: ['name', 'code'], order: ['code'] });
entityType(Grade, { represents: 'name', search: ['name', 'code'], order: ['rank'] });
entityType(Post, { represents: 'title', search: ['title', 'number'], order: ['number'] });
entityType(User, {
  represents: 'name',
  search: ['name', 'email'],
  operations: ['get', 'list', 'create', 'update'],
});

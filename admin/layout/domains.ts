import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import PollOutlined from '@mui/icons-material/PollOutlined';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import WorkOutlineOutlined from '@mui/icons-material/WorkOutlineOutlined';
import type { ComponentType } from 'react';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { type Resource, resources } from '../foundation/declaration.ts';
import { mayCreate, mayList, mayUpdate } from '../foundation/may.ts';

interface Domain {
  label: string;
  Icon: ComponentType;
}

/** The parts of the menu in plain words, in the order in which people look for them. */
const domains: Record<string, Domain> = {
  training: { label: 'Training', Icon: SchoolOutlined },
  recruitment: { label: 'Recruitment', Icon: WorkOutlineOutlined },
  contracts: { label: 'Contracts', Icon: DescriptionOutlined },
  workforce: { label: 'People', Icon: PeopleOutlined },
  organisation: { label: 'Organisation', Icon: AccountTreeOutlined },
  plans: { label: 'Action plans', Icon: FactCheckOutlined },
  monitoring: { label: 'Equality monitoring', Icon: PollOutlined },
  audit: { label: 'Record of changes', Icon: HistoryOutlined },
};

export interface Part extends Domain {
  name: string;
  resources: Resource[];
}

/** What somebody may see, part by part; a domain that nobody has named here comes last. */
export function partsFor(ability: Ability): Part[] {
  const names = new Set([...Object.keys(domains), ...resources.map(({ domain }) => domain)]);
  return [...names]
    .map((name) => ({
      name,
      ...(domains[name] ?? { label: name, Icon: FolderOutlined }),
      resources: resources.filter(
        (resource) => resource.domain === name && mayList(ability, resource),
      ),
    }))
    .filter((part) => part.resources.length > 0)
    .sort((a, b) => Number(isWorkplace(ability, b)) - Number(isWorkplace(ability, a)));
}

/** Where somebody changes something comes before where they only look. */
const isWorkplace = (ability: Ability, { resources: own }: Part) =>
  own.some((resource) => mayCreate(ability, resource) || mayUpdate(ability, resource));

/** The words of a domain. */
export const domainLabel = (name: string) => domains[name]?.label ?? name;

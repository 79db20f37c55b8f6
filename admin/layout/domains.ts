import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import PollOutlined from '@mui/icons-material/PollOutlined';
import PrivacyTipOutlined from '@mui/icons-material/PrivacyTipOutlined';
import ScheduleSendOutlined from '@mui/icons-material/ScheduleSendOutlined';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import WorkOutlineOutlined from '@mui/icons-material/WorkOutlineOutlined';
import type { ComponentType } from 'react';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { type Resource, resources } from '../foundation/declaration.ts';
import { mayCreate, mayList, mayUpdate } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { type OwnPage, ownPages } from '../screens.ts';
import { type Place, placeOf } from './places.ts';

interface Domain {
  label: string;
  Icon: ComponentType;
}

/** The parts of the menu in plain words, in the order in which people look for them. */
const domains: Record<string, Domain> = {
  training: { label: say('Training'), Icon: SchoolOutlined },
  recruitment: { label: say('Recruitment'), Icon: WorkOutlineOutlined },
  contracts: { label: say('Contracts'), Icon: DescriptionOutlined },
  workforce: { label: say('People'), Icon: PeopleOutlined },
  organisation: { label: say('Organisation'), Icon: AccountTreeOutlined },
  plans: { label: say('Action plans'), Icon: FactCheckOutlined },
  audits: { label: say('Workforce audit'), Icon: AssignmentTurnedInOutlined },
  monitoring: { label: say('Equality monitoring'), Icon: PollOutlined },
  protection: { label: say('Data protection'), Icon: PrivacyTipOutlined },
  reports: { label: say('Figures'), Icon: BarChartOutlined },
  documents: { label: say('Documents'), Icon: AttachFileOutlined },
  imports: { label: say('Data'), Icon: UploadFileOutlined },
  jobs: { label: say('Jobs and messages'), Icon: ScheduleSendOutlined },
  audit: { label: say('Record of changes'), Icon: HistoryOutlined },
};

export interface Part extends Domain {
  name: string;
  pages: OwnPage[];
  places: Place[];
}

/** Where somebody goes, part by part; a domain that nobody has named here comes last. */
export function partsFor(ability: Ability): Part[] {
  const names = new Set([...Object.keys(domains), ...resources.map(({ domain }) => domain)]);
  return [...names]
    .map((name) => ({
      name,
      ...(domains[name] ?? { label: unnamed(name), Icon: FolderOutlined }),
      pages: ownPages().filter(
        ({ domain, may, within }) => domain === name && !within && may(ability),
      ),
      places: resources
        .filter(({ domain }) => domain === name)
        .sort((a, b) => rank(a) - rank(b))
        .flatMap((resource) => placeOf(ability, resource) ?? []),
    }))
    .filter((part) => part.places.length + part.pages.length > 0)
    .sort((a, b) => Number(isWorkplace(ability, b)) - Number(isWorkplace(ability, a)));
}

/** The lists that somebody may look at although they are no place in their menu. */
export function otherLists(ability: Ability): Resource[] {
  return resources
    .filter((resource) => mayList(ability, resource) && !placeOf(ability, resource))
    .sort((a, b) => a.pluralLabel.localeCompare(b.pluralLabel));
}

/** What is worked out comes first, then what people look for by name, then what joins them. */
const rank = ({ reads, search }: Resource) => (reads.length > 0 ? 0 : search.length > 0 ? 1 : 2);

/** Where somebody changes something comes before where they only look. */
const isWorkplace = (ability: Ability, { pages, places }: Part) =>
  pages.some(({ looks }) => !looks) ||
  places.some(({ resource }) => mayCreate(ability, resource) || mayUpdate(ability, resource));

const unnamed = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

import { type Domain, domain } from '../domain.ts';
import { Document, documentHolders } from './document.ts';
import { documentGrants } from './grants.ts';
import './graphql.ts';
import { LooseFile } from './loose-file.ts';

/** The foundation's own domain: files that hang on records of other domains, under the permissions of those. */
export const documenting = (domains: readonly Domain[]): Domain =>
  domain('documents', {
    entities: { Document, LooseFile },
    permissions: documentGrants(
      domains.flatMap(({ grants }) => grants),
      documentHolders,
    ),
  });

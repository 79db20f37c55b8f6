import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { ReferenceManyFieldBase, useListContext } from 'react-admin';
import {
  type CollectionField,
  pathOf,
  type Resource,
  resourceNamed,
} from '../foundation/declaration.ts';
import { grouped } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { Pager } from '../foundation/pager.tsx';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { unseen } from '../look/unseen.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { AddDocuments } from './add-documents.tsx';
import { DocumentList } from './document-list.tsx';

const perPage = 10;
const fields = ['title', 'name', 'format', 'size', 'uploadedByName', 'uploadedAt', 'version'];

interface Props {
  field: CollectionField;
  row: Row;
}

/** The documents of a record, and a place to add more for whoever may. */
export function DocumentsPanel({ field, row }: Props) {
  const resource = resourceNamed(field.target);
  return (
    <ReferenceManyFieldBase
      record={row}
      reference={pathOf(resource)}
      target={field.by}
      perPage={perPage}
      sort={{ field: 'uploadedAt', order: 'DESC' }}
      storeKey={`${row.id}.${field.name}`}
      queryOptions={{ meta: { fields } }}
    >
      <Documents {...{ field, row, resource }} />
    </ReferenceManyFieldBase>
  );
}

function Documents({ field, row, resource }: Props & { resource: Resource }) {
  const { ability } = useViewer();
  const { total, isPending, error, refetch } = useListContext();
  const [news, setNews] = useState('');
  const mayAdd = ability.can('create', { __typename: resource.name, [field.by]: row });
  const count = total ? `, ${grouped(String(total))}` : '';
  const tell = (words: string) => {
    setNews(words);
    refetch();
  };
  return (
    <Panel
      heading={`${field.label}${count}`}
      aside={error ? error.message : isPending ? say('Loading') : total ? undefined : say('None')}
      introduction={total || mayAdd ? field.description : undefined}
    >
      <Typography component="p" role="status" sx={unseen}>
        {news}
      </Typography>
      {Boolean(total) && (
        <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
          <DocumentList
            resource={resource}
            onDeleted={(title) => tell(say('%{title} was deleted.', { title }))}
          />
          {Number(total) > perPage && <Pager />}
        </Box>
      )}
      {mayAdd && (
        <AddDocuments
          resource={resource}
          record={`${field.by}/${encodeURIComponent(row.id)}`}
          onAdded={(name) => tell(say('%{name} was added.', { name }))}
        />
      )}
    </Panel>
  );
}

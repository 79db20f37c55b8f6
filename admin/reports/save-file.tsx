import { ListItemText, MenuItem } from '@mui/material';
import { useState } from 'react';
import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { DownloadButton } from '../foundation/download-menu.tsx';
import { say } from '../language/say.ts';
import { AnswerRequest } from './answer-request.tsx';
import { type Ending, type Request, saveAs } from './save-as.ts';

type Lines = readonly (readonly CsvValue[])[];

export interface Figures {
  /** The name of the file, without what kind it is. */
  name: string;
  /** What the report is called. */
  report: string;
  /** What the table is called on its cover. */
  title: string;
  /** What the cover says besides: as at when, of whom, of how many. */
  about?: readonly (readonly [what: string, value: string])[];
  /** What must be known besides to read them rightly. */
  notes?: readonly string[];
  /** Whether their reader sees small figures too, of people whom they may read anyway: such answer nobody outside. */
  unguarded?: boolean;
  lines: () => Lines;
  /** The lines for other software, where it lays down columns of its own. */
  csv?: () => Lines;
  /** What answers a request from outside instead, where that is less. */
  outside?: { lines: () => Lines; notes: readonly string[] };
  /** The same figures with what they are about, for other software. */
  data: () => object;
}

const endings: Record<Ending, string> = {
  csv: say('CSV, for other software'),
  ods: say('Spreadsheet (ODS), with cover and notes'),
  html: say('Web page, with cover and notes'),
  json: say('JSON, for other software'),
};

/** The table that is shown, as files: each from the figures on the page, with what must be known of them. */
export function SaveFigures(figures: Figures) {
  const [answering, setAnswering] = useState(false);
  const save = (ending: Ending, request?: Request) => {
    setAnswering(false);
    return saveAs(figures, ending, request);
  };
  return (
    <>
      <DownloadButton>
        {(close) => [
          ...(Object.keys(endings) as Ending[]).map((ending) => (
            <MenuItem
              key={ending}
              onClick={() => {
                close();
                save(ending);
              }}
            >
              <ListItemText>{endings[ending]}</ListItemText>
            </MenuItem>
          )),
          !figures.unguarded && (
            <MenuItem
              key="request"
              onClick={() => {
                close();
                setAnswering(true);
              }}
            >
              <ListItemText>{say('Answer to an information request…')}</ListItemText>
            </MenuItem>
          ),
        ]}
      </DownloadButton>
      {answering && <AnswerRequest onClose={() => setAnswering(false)} onSave={save} />}
    </>
  );
}

import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import { Button } from '@mui/material';
import { today } from '../foundation/today.ts';
import { language } from '../language/language.ts';
import { say } from '../language/say.ts';

/** What is known of a contract on one page, to be printed, filed or sent on. */
export const ContractSummary = ({ row }: { row: { id: string } }) => (
  <Opened name="contract" query={`id=${row.id}`} label={say('One-page report')} />
);

/** The same of all contracts for the quarter that is under way. */
export const QuarterSummary = () => (
  <Opened
    name="contracts-quarter"
    query={`quarter=${quarterOf(today())}`}
    label={say('This quarter’s report')}
  />
);

interface Props {
  name: string;
  query: string;
  label: string;
}

/** Opens beside the console: it is a document of its own, and leads to its spreadsheet. */
const Opened = ({ name, query, label }: Props) => (
  <Button
    variant="outlined"
    component="a"
    href={`/summaries/${name}.html?${query}${language === 'en' ? '' : `&language=${language}`}`}
    target="_blank"
    rel="noopener"
    startIcon={<ArticleOutlined />}
  >
    {label}
  </Button>
);

const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

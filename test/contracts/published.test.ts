import { expect, test } from 'vitest';
import { contractsPackage, type Recorded } from '../../schema/contracts/ocds/publish.ts';

const published = { publisher: 'Northmoor', origin: 'http://localhost:4000', at: new Date(0) };
const bare: Recorded = {
  id: '0199',
  version: 3,
  reference: 'C/1',
  ocid: null,
  awardId: null,
  title: 'Cleaning',
  description: null,
  buyer: null,
  category: null,
  value: null,
  valueWithVat: null,
  currency: 'GBP',
  startsOn: null,
  endsOn: null,
  extendableTo: null,
  signedOn: null,
  status: 'active',
  noticedAt: null,
  suppliers: [],
  variations: [],
};

test('an identifier that is blank is published as none', () => {
  const release = (contract: Partial<Recorded>) =>
    contractsPackage.item({ ...bare, ...contract } as never, published);
  expect(release({ ocid: '', awardId: ' ' })).toEqual(release({}));
  expect(release({})).toMatchInlineSnapshot(`
    {
      "awards": [
        {
          "id": "0199",
          "status": "active",
          "title": "Cleaning",
        },
      ],
      "contracts": [
        {
          "awardID": "0199",
          "id": "0199",
          "register": {
            "awarded": false,
            "reference": "C/1",
            "status": "active",
          },
          "status": "active",
          "title": "Cleaning",
        },
      ],
      "date": "1970-01-01T00:00:00.000Z",
      "id": "0199-3",
      "initiationType": "tender",
      "language": "en",
      "ocid": "unregistered-0199",
      "tag": [
        "award",
        "contract",
      ],
    }
  `);
});

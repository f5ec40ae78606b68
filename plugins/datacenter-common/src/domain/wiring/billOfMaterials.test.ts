import { billOfMaterials } from './billOfMaterials';

const cable = (type: string, lengthMetres?: number) => ({
  type,
  lengthMetres,
  transceivers: [],
});

it('counts each thing once, and says what is lacking', () => {
  const lines = billOfMaterials({
    cables: [
      cable('dac-passive', 3),
      cable('dac-passive', 1),
      cable('dac-passive', 3),
      cable('power'),
      {
        type: 'mmf-om4',
        lengthMetres: 30,
        transceivers: [
          { type: '10gbase-sr', cage: 'sfpp' },
          { type: '10gbase-sr', cage: 'sfpp' },
        ],
      },
    ],
    devices: [{ typeId: 't', title: 'Dell R650', partNumber: '210-AZKL' }],
    stock: [
      { type: 'dac-passive', lengthMetres: 3, count: 1 },
      { lengthMetres: 30 },
    ],
  });
  expect(lines).toMatchObject([
    { key: 'device:t', count: 1, partNumber: '210-AZKL' },
    { key: 'cable:dac-passive:1', count: 1, inStock: 0, lacking: 1 },
    { key: 'cable:dac-passive:3', count: 2, inStock: 1, lacking: 1 },
    { key: 'cable:mmf-om4:30', count: 1 },
    { key: 'cable:power:', count: 1 },
    { key: 'transceiver:10gbase-sr:sfpp', count: 2, cage: 'sfpp' },
  ]);
  expect(lines[3].lacking).toBeUndefined();
});

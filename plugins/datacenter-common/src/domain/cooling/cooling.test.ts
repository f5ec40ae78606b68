import { airflowConflict } from './airflowConflict';
import { zoneHeat } from './zoneHeat';

it('holds heat against cooling without the largest unit', () => {
  const unit = (id: string, capacityWatts: number, status = 'active') => ({
    id,
    zoneId: 'z',
    capacityWatts,
    status,
  });
  expect(
    zoneHeat(
      [unit('a', 100), unit('b', 60), unit('c', 500, 'failed')],
      [
        { zoneId: 'z', drawWatts: 50 },
        { zoneId: 'z', drawWatts: 9, heatWatts: 20 },
      ],
    ),
  ).toEqual([
    {
      zoneId: 'z',
      heatWatts: 70,
      capacityWatts: 160,
      capacityAfterLossWatts: 60,
      isOver: false,
      isOverAfterLoss: true,
    },
  ]);
});

it.each([
  ['front-to-rear', 'front', false],
  ['rear-to-front', 'front', true],
  ['front-to-rear', 'rear', true],
  ['rear-to-front', 'rear', false],
  ['passive', 'front', false],
] as const)('%s at %s', (airflow, face, expected) => {
  expect(
    airflowConflict(
      { airflow, face },
      { frontAisle: 'cold', rearAisle: 'hot' },
    ),
  ).toBe(expected);
});

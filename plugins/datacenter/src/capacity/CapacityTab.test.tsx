import { Capacity } from '@rackstage/plugin-datacenter-common';
import { screen } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject } from '../__testUtils__/things';

const point = (at: string, units: number) => ({
  at,
  units,
  drawWatts: 0,
  heatWatts: 0,
});

const some: Capacity = {
  points: [
    point('2026-05-01T00:00:00.000Z', 10),
    point('2026-06-01T00:00:00.000Z', 20),
  ],
  resources: [
    {
      resource: 'units',
      capacity: 100,
      used: 20,
      planned: 5,
      perMonth: 10,
      fullAt: '2027-01-15T00:00:00.000Z',
    },
    { resource: 'drawWatts', capacity: 5000, used: 4000, planned: 2500 },
    { resource: 'heatWatts', capacity: 0, used: 4000, planned: 0 },
  ],
};

const render = (language: 'en' | 'ko') =>
  renderPage({
    at: '/places/places/h1?tab=capacity',
    language,
    api: {
      getObject: async () =>
        ({
          ...anObject('places', 'h1', { name: 'Hall', level: 'room' }),
          titles: {},
        }) as never,
      getRoomCapacity: async () => some,
    },
  });

describe('Capacity', () => {
  it('says what is used, planned and when it is full', async () => {
    render('en');
    expect(await screen.findByText('20 U of 100 U used')).toBeVisible();
    expect(screen.getByText('Open plans add 5 U.')).toBeVisible();
    expect(screen.getByText('Full in Jan 2027 at this rate')).toBeVisible();
    expect(screen.getByText('Too little')).toBeVisible();
    expect(screen.getByText('No limit recorded')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'Used month by month: May 2026 10 U, Jun 2026 20 U',
      }),
    ).toBeVisible();
  });

  it('says it in Korean', async () => {
    render('ko');
    expect(await screen.findByText('100 U 중 20 U 사용')).toBeVisible();
    expect(screen.getByText('현재 추세로 2027년 1월에 포화')).toBeVisible();
  });
});

import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { PlacementAnswer } from '@rackstage/plugin-datacenter-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlacementResult } from './PlacementResult';

jest.setTimeout(60_000);

const answer: PlacementAnswer = {
  placed: [
    {
      key: '1-1',
      title: 'web-1',
      typeId: 't',
      rackId: 'r1',
      position: 3,
      face: 'front',
      feeds: [{ feedId: 'f' }],
      score: 82,
      reasons: [
        { code: 'feed-headroom', id: 'f', value: 1200, limit: 5632 },
        { code: 'least-loaded-leg', id: 'f', leg: 'B' },
      ],
      change: { action: 'create', kind: 'devices', fields: {} },
    },
  ],
  unplaced: [
    {
      key: '1-2',
      title: 'web-2',
      obstacles: [
        { code: 'feed-full', racks: 2 },
        { code: 'too-deep', racks: 1 },
      ],
    },
  ],
  titles: { r1: 'R1', t: 'Dell R650', f: 'A1' },
};

it('says where and why, and why not', async () => {
  const setLeft = jest.fn();
  renderInTestApp(
    <PlacementResult answer={answer} choice={{ left: new Set(), setLeft }} />,
  );
  expect(
    await screen.findByText(
      'Dell R650 · R1, unit 3, Front · 82 of 100',
      undefined,
      { timeout: 15_000 },
    ),
  ).toBeVisible();
  expect(
    screen.getByText('A1 carries 1,200 of 5,632 W when the other side is lost'),
  ).toBeVisible();
  expect(screen.getByText('Phase B of A1 carries least')).toBeVisible();
  expect(
    screen.getByText(/too much for the feeds of 2 racks; too deep for 1 racks/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'web-1' }));
  expect(setLeft).toHaveBeenCalledWith(new Set(['1-1']));
});

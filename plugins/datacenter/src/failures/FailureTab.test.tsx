import { Failure } from '@rackstage/plugin-datacenter-common';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject } from '../__testUtils__/things';

const nothing: Failure = { devices: [], feeds: [], zones: [] };

const feed = anObject('feeds', 'f1', { name: 'A-1', panelId: 'p' });

function render(failure: Failure, language: 'en' | 'ko' = 'en') {
  const getFailure = jest.fn(async () => failure);
  renderPage({
    at: '/power/feeds/f1?tab=failure',
    language,
    api: {
      getObject: async () => ({ ...feed, titles: { p: 'Panel' } }) as never,
      getFailure,
    },
  });
  return getFailure;
}

describe('If it fails', () => {
  it('says what goes down, who takes over and who is affected', async () => {
    const getFailure = render({
      devices: [
        {
          id: 'd1',
          title: 'web-1',
          effect: 'down',
          failed: false,
          owner: 'group:default/infra',
          rackId: 'r1',
          rackTitle: 'R1',
        },
        { id: 'd2', title: 'web-2', effect: 'not-redundant', failed: false },
      ],
      feeds: [
        {
          id: 'f2',
          title: 'B-1',
          drawWattsBefore: 1500,
          drawWatts: 4000,
          availableWatts: 3520,
          overAvailable: true,
          overBreaker: false,
        },
      ],
      zones: [],
    });
    expect(await screen.findByText('Goes down: 1')).toBeVisible();
    expect(screen.getByText('Left with one feed: 1')).toBeVisible();
    const row = screen.getByText('B-1').closest('tr')!;
    expect(within(row).getByText('4,000 W')).toBeVisible();
    expect(within(row).getByText('Over the limit')).toBeVisible();
    expect(screen.getByRole('link', { name: 'R1' })).toHaveAttribute(
      'href',
      expect.stringContaining('/datacenter/racks/racks/r1'),
    );
    expect(screen.getByText('1 devices')).toBeVisible();
    expect(getFailure).toHaveBeenCalledWith(
      'feeds',
      'f1',
      undefined,
      expect.anything(),
    );
  });

  it('says in Korean that nothing happens', async () => {
    render(nothing, 'ko');
    expect(
      await screen.findByText('중단되거나 이중화를 잃는 장비가 없습니다'),
    ).toBeVisible();
  });
});

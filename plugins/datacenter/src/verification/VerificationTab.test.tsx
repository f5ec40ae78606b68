import { Verification } from '@rackstage/plugin-datacenter-common';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject } from '../__testUtils__/things';

const result: Verification = {
  at: '2026-12-01T00:00:00.000Z',
  devices: { d1: 'leaf', d2: 'web-1', d3: 'web-2' },
  read: ['d1'],
  unread: [
    { id: 'd9', title: 'old', code: 'Unreachable', message: 'No answer' },
  ],
  links: [
    {
      cableId: 'c1',
      cable: 'C-1',
      state: 'verified',
      a: { device: 'd1', port: 'eth0' },
      b: { device: 'd2', port: 'eth0' },
    },
    {
      cableId: 'c2',
      cable: 'C-2',
      state: 'wrong',
      a: { device: 'd1', port: 'eth1' },
      b: { device: 'd2', port: 'eth1' },
      seen: [{ end: 'a', device: 'd3', port: 'eth1', protocol: 'lldp' }],
      fix: {
        code: 'move',
        stays: { device: 'd1', port: 'eth1' },
        from: { device: 'd3', port: 'eth1' },
        to: { device: 'd2', port: 'eth1' },
      },
    },
  ],
  extra: [
    {
      a: { device: 'd1', port: 'eth3' },
      b: { device: 'stranger' },
      fix: {
        code: 'identify',
        at: { device: 'd1', port: 'eth3' },
        reported: { device: 'stranger' },
      },
    },
  ],
};

const rack = anObject('racks', 'r1', { name: 'R1', roomId: 'h1' });

const render = (options: {
  verifyRack: () => Promise<Verification>;
  mayNot?: string[];
}) =>
  renderPage({
    at: '/racks/racks/r1?tab=verification',
    mayNot: options.mayNot,
    api: {
      getObject: async () => ({ ...rack, titles: {} }) as never,
      verifyRack: options.verifyRack,
    },
  });

describe('Verification', () => {
  it('names what is wrong first, with what is there and what to do', async () => {
    const { user } = render({ verifyRack: async () => result });
    await user.click(await screen.findByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText('Wrong: 1')).toBeVisible();
    const [, first] = screen.getAllByRole('row');
    expect(within(first).getByText('C-2')).toBeVisible();
    expect(
      within(first).getByText('Move the cable from web-2 eth1 to web-1 eth1'),
    ).toBeVisible();
    expect(screen.getByText(/No answer/)).toBeVisible();
    expect(
      screen.getByText(
        /Find out what is at leaf eth3; it calls itself stranger/,
      ),
    ).toBeVisible();
  });

  it('says what is missing to ask', async () => {
    const { user } = render({
      verifyRack: async () => {
        throw new Error('Nothing can be asked');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText(/Nothing can be asked/)).toBeVisible();
  });

  it('is not started by those who may only look', async () => {
    render({
      verifyRack: async () => result,
      mayNot: ['datacenter.object.update'],
    });
    await screen.findByText(/are asked what is connected/);
    expect(screen.queryByRole('button', { name: 'Verify now' })).toBeNull();
  });
});

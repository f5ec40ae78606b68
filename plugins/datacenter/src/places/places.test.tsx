import { PlaceNode } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anElevation, anObject } from '../__testUtils__/things';
import { totalsOf } from './totalsOf';

const place = (
  id: string,
  level: string,
  parentId?: string,
  counts: Partial<PlaceNode> = {},
): PlaceNode => ({
  id,
  name: id.toUpperCase(),
  level,
  parentId,
  rackCount: 0,
  deviceCount: 0,
  ...counts,
});

const tree = [
  place('kr', 'region'),
  place('sejong', 'site', 'kr'),
  place('main', 'building', 'sejong'),
  place('hall', 'room', 'main', { rackCount: 30, deviceCount: 200 }),
  place('store', 'room', 'main', { rackCount: 2 }),
  place('f1', 'floor', 'main'),
  place('lab', 'room', 'f1'),
];

const things = {
  sejong: anObject('places', 'sejong', {
    name: 'SEJONG',
    level: 'site',
    parentId: 'kr',
  }),
  main: anObject('places', 'main', {
    name: 'MAIN',
    level: 'building',
    parentId: 'sejong',
  }),
  f1: anObject('places', 'f1', {
    name: 'F1',
    level: 'floor',
    parentId: 'main',
  }),
  empty: anObject('places', 'empty', { name: 'EMPTY', level: 'site' }),
  row: anObject('rows', 'row', { name: 'A', roomId: 'hall' }),
  r1: anObject('racks', 'r1', { name: 'R1', roomId: 'hall', rowId: 'row' }),
  web: anObject('devices', 'web', { name: 'web-1', rackId: 'r1' }),
  eth0: anObject('ports', 'eth0', { name: 'eth0', deviceId: 'web' }),
};

const show = (at: string) =>
  renderPage({
    at,
    api: {
      getObject: async (_kind: string, id: string) =>
        ({ ...things[id as keyof typeof things], titles: {} }) as never,
      getPlaceTree: async () => ({ items: tree }),
      getElevations: async () => ({ items: [anElevation()] }),
      listDeviceConnections: async () => ({
        items: ['eth0', 'eth1'].map(id => ({
          port: {
            id,
            name: id,
            role: 'interface' as const,
            type: '10gbase-t',
            ownerId: 'web',
            ownerKind: 'devices' as const,
            ownerTitle: 'web-1',
          },
          peers: [],
          ends: [],
        })),
      }),
      tracePort: async () =>
        ({ hops: [], complete: false, active: true, lengthMetres: 0 }) as never,
    },
  });

const trail = async () => {
  const nav = await screen.findByRole('navigation', { name: 'What it is in' });
  return within(nav)
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);
};

describe('zooming', () => {
  it('shows what is in a site, box in box, and a double click goes in', async () => {
    const { user, address } = show('/places/places/sejong');
    const building = (
      await screen.findByRole('link', { name: 'MAIN' })
    ).closest('li')!;
    expect(within(building).getByRole('link', { name: 'HALL' })).toBeVisible();
    expect(
      within(building).getAllByText('32 racks · 200 devices'),
    ).toHaveLength(1);
    await user.dblClick(within(building).getByText('Building'));
    await waitFor(() =>
      expect(address()).toBe('/datacenter/places/places/main'),
    );
    expect(screen.queryByRole('link', { name: 'MAIN' })).toBeNull();
  });

  it('says so where nothing is inside', async () => {
    show('/places/places/empty');
    expect(
      await screen.findByText('There is nothing inside yet'),
    ).toBeVisible();
  });

  it('leads from a port out to the region, each step where one came from', async () => {
    const { user, address } = show('/devices/ports/eth0');
    await waitFor(async () =>
      expect(await trail()).toEqual([
        ['KR', '/datacenter/places/places/kr?focus=sejong'],
        ['SEJONG', '/datacenter/places/places/sejong?focus=main'],
        ['MAIN', '/datacenter/places/places/main?focus=hall'],
        ['HALL', '/datacenter/places/places/hall?focus=r1'],
        ['A', '/datacenter/places/rows/row?focus=r1'],
        ['R1', '/datacenter/racks/racks/r1?focus=web'],
        ['web-1', '/datacenter/devices/devices/web?focus=eth0'],
      ]),
    );
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() =>
      expect(address()).toBe('/datacenter/devices/devices/web?focus=eth0'),
    );
  });

  it('shows the rooms of a floor before its floor plan', async () => {
    show('/places/places/f1');
    expect(await screen.findByRole('link', { name: 'LAB' })).toBeVisible();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['Inside', 'Floor plan']));
  });

  it.each([
    ['the place', '/places/places/sejong?focus=main', 'MAIN'],
    ['the port', '/devices/devices/web?focus=eth1', 'eth1'],
  ])('has %s in focus that one came out of', async (_, at, name) => {
    show(at);
    const link = await screen.findByRole('link', { name });
    await waitFor(() => expect(link).toHaveFocus());
  });

  it('shows the way from a port on its page', async () => {
    show('/devices/ports/eth0');
    expect(await screen.findByRole('tab', { name: 'Path' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(await screen.findByText('No cable recorded')).toBeVisible();
  });

  it('has the device in focus that one came out of', async () => {
    show('/racks/racks/r1?focus=web-1');
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute('data-device', 'web-1'),
    );
  });
});

it('counts what is in all the places inside', () => {
  expect(totalsOf(tree, 'kr')).toEqual({ racks: 32, devices: 200 });
  expect(totalsOf(tree, 'store')).toEqual({ racks: 2, devices: 0 });
});

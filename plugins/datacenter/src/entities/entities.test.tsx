import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  CatalogKind,
  DatacenterClient,
  DatacenterObject,
  objectEntityName,
  objectEntityRef,
} from '@rackstage/plugin-datacenter-common';
import { screen, within } from '@testing-library/react';
import { ReactNode } from 'react';
import { renderPage } from '../__testUtils__/renderPage';
import { anElevation, anObject } from '../__testUtils__/things';
import { DeviceEntityCard } from './DeviceEntityCard';
import { RackEntityElevation } from './RackEntityElevation';

const anEntity = (kind: CatalogKind, id: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: objectEntityName(kind, id),
    annotations: {
      'rackstage.io/datacenter-object-id': id,
      'rackstage.io/datacenter-object-kind': kind,
    },
  },
});

const place = (id: string, name: string, level: string, parentId?: string) => ({
  id,
  name,
  level,
  parentId,
  rackCount: 0,
  deviceCount: 0,
});

const titled = (object: DatacenterObject, titles = {}) => ({
  ...object,
  titles,
});

const objects: Record<string, DatacenterObject> = {
  r1: titled(
    anObject('racks', 'r1', { name: 'R1', heightUnits: 10, rowId: 'w1' }),
    { w1: 'Row 1' },
  ),
  'web-1': titled(
    anObject('devices', 'web-1', {
      name: 'web-1',
      placeId: 'p3',
      rackId: 'r1',
      position: 1,
    }),
  ),
  b1: titled(anObject('bays', 'b1', { name: 'Bay 1', deviceId: 'web-1' })),
  blade: titled(
    anObject('devices', 'blade', {
      name: 'blade',
      placeId: 'p3',
      rackId: 'r1',
      bayId: 'b1',
    }),
    { b1: 'Bay 1' },
  ),
  spare: titled(anObject('devices', 'spare', { name: 'spare' })),
};

const api: Partial<DatacenterClient> = {
  getObject: async (_kind, id) => objects[id] as never,
  getPlaceTree: async () => ({
    items: [
      place('p1', 'Seoul', 'site'),
      place('p3', 'Room A', 'room', 'p1'),
      place('p2', 'Busan', 'site'),
    ],
  }),
  getElevations: async () => ({ items: [anElevation()] }),
};

const showPart = (kind: CatalogKind, id: string, part: ReactNode) =>
  renderPage({
    api,
    at: '/part',
    part: <EntityProvider entity={anEntity(kind, id)}>{part}</EntityProvider>,
  });

const trail = async () =>
  within(await screen.findByRole('list', { name: 'Where it is' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the tab of a rack in the catalog', () => {
  it('shows its elevation, from both sides', async () => {
    showPart('racks', 'r1', <RackEntityElevation />);
    expect(
      await screen.findAllByRole('group', { name: /Elevation R1/ }),
    ).toHaveLength(2);
    expect(screen.getByText('8 units free')).toBeVisible();
  });
});

describe('the card of a device in the catalog', () => {
  it('says where it is, each step a link, and shows it in the rack', async () => {
    showPart('devices', 'web-1', <DeviceEntityCard />);
    expect(await trail()).toEqual(['Seoul', 'Room A', 'Row 1', 'R1', 'Unit 1']);
    expect(screen.getByRole('link', { name: 'R1' })).toHaveAttribute(
      'href',
      '/datacenter/racks/racks/r1',
    );
    expect(
      screen.getByRole('link', { name: 'Open in the data center' }),
    ).toHaveAttribute('href', '/datacenter/devices/devices/web-1?tab=place');
    const map = screen.getByRole('img', { name: 'R1: where web-1 is' });
    expect(map.querySelectorAll('[data-here]')).toHaveLength(1);
    expect(map.querySelector('[data-here]')).toHaveAttribute('y', '222');
  });

  it('shows a blade in its chassis', async () => {
    showPart('devices', 'blade', <DeviceEntityCard />);
    expect(await trail()).toEqual([
      'Seoul',
      'Room A',
      'Row 1',
      'R1',
      'Unit 1',
      'web-1',
      'Bay 1',
    ]);
    expect(
      screen
        .getByRole('img', { name: 'R1: where web-1 is' })
        .querySelectorAll('[data-here]'),
    ).toHaveLength(1);
  });

  it('says so when it stands nowhere', async () => {
    showPart('devices', 'spare', <DeviceEntityCard />);
    expect(await screen.findByText('It stands nowhere yet.')).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});

describe('the way into the catalog', () => {
  const open = (inCatalog: string[]) =>
    renderPage({ api, at: '/racks/racks/r1', inCatalog });

  it('is there when the entity is', async () => {
    open([objectEntityRef('racks', 'r1')]);
    expect(
      await screen.findByRole('link', { name: 'Open in catalog' }),
    ).toHaveAttribute('href', '/catalog/default/resource/rack-r1');
  });

  it('is not there when the entity is not', async () => {
    open([]);
    await screen.findAllByRole('group', { name: /Elevation R1/ });
    expect(
      screen.queryByRole('link', { name: 'Open in catalog' }),
    ).not.toBeInTheDocument();
  });
});

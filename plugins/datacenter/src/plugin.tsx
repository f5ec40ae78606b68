import {
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  ANNOTATION_OBJECT_KIND,
  CatalogKind,
} from '@rackstage/plugin-datacenter-common';
import { RiServerLine } from '@remixicon/react';
import { datacenterApi } from './api/datacenterApi';
import { requestsApi } from './api/requestsApi';
import { GroupName } from './paths';
import { rootRouteRef } from './routes';

const mayRead = { permissions: { $contains: 'datacenter.object.read' } };

const datacenterPage = PageBlueprint.make({
  params: { path: '/datacenter', title: 'Data center', routeRef: rootRouteRef },
  if: mayRead,
});

const subPage = (group: GroupName, title: string) =>
  SubPageBlueprint.make({
    name: group,
    params: {
      path: group,
      title,
      loader: () =>
        import('./DatacenterPages').then(m => (
          <m.DatacenterPages group={group} />
        )),
    },
    if: mayRead,
  });

const plansSubPage = SubPageBlueprint.make({
  name: 'plans',
  params: {
    path: 'plans',
    title: 'Plans',
    loader: () => import('./plans/PlansPages').then(m => <m.PlansPages />),
  },
  if: mayRead,
});

const netboxSubPage = SubPageBlueprint.make({
  name: 'netbox',
  params: {
    path: 'netbox',
    title: 'NetBox',
    loader: () => import('./netbox/NetboxPages').then(m => <m.NetboxPages />),
  },
  if: mayRead,
});

/** Entities that stand for objects of a kind. */
const entitiesOf = (kind: CatalogKind) => ({
  kind: 'resource',
  [`metadata.annotations.${ANNOTATION_OBJECT_KIND}`]: kind,
});

const elevationContent = EntityContentBlueprint.make({
  name: 'elevation',
  params: {
    path: '/elevation',
    title: 'Elevation',
    filter: entitiesOf('racks'),
    loader: () =>
      import('./entities/RackEntityElevation').then(m => (
        <m.RackEntityElevation />
      )),
  },
  if: mayRead,
});

const placeCard = EntityCardBlueprint.make({
  name: 'place',
  params: {
    type: 'content',
    filter: entitiesOf('devices'),
    loader: () =>
      import('./entities/DeviceEntityCard').then(m => <m.DeviceEntityCard />),
  },
  if: mayRead,
});

/** Pages of the data center: rooms, racks, devices, cables. */
export const datacenterPlugin = createFrontendPlugin({
  pluginId: 'datacenter',
  title: 'Data center',
  icon: <RiServerLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    datacenterApi,
    requestsApi,
    datacenterPage,
    subPage('places', 'Places'),
    subPage('racks', 'Racks'),
    subPage('devices', 'Devices'),
    subPage('cabling', 'Cabling'),
    subPage('power', 'Power'),
    subPage('library', 'Library'),
    plansSubPage,
    netboxSubPage,
    elevationContent,
    placeCard,
  ],
});

import { Look } from './Look';

/** Pages of the data center. */
export const datacenterLooks: Look[] = [
  {
    name: 'places',
    role: 'operator',
    path: () => '/datacenter/places',
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name, exact: true }),
  },
  {
    name: 'floor-plan',
    role: 'operator',
    path: ({ roomId }) => `/datacenter/places/places/${roomId}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: `${name}-r1` }),
  },
  {
    name: 'elevation',
    role: 'operator',
    path: ({ rackId }) => `/datacenter/racks/racks/${rackId}`,
    shows: (page, _say, { name }) =>
      page.getByRole('button', { name: new RegExp(`^${name}-a,`) }).first(),
  },
  {
    name: 'racks',
    role: 'operator',
    path: ({ name }) => `/datacenter/racks/racks?q=${name}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: `${name}-r1` }),
  },
  {
    name: 'new-rack',
    role: 'operator',
    path: () => '/datacenter/racks/racks',
    open: (page, say) =>
      page.getByRole('button', { name: say.addRack }).click(),
    shows: page => page.getByRole('dialog'),
  },
  {
    name: 'device',
    role: 'operator',
    path: ({ deviceId }) => `/datacenter/devices/devices/${deviceId}`,
    shows: page => page.getByRole('rowheader', { name: 'eth0' }),
  },
  {
    name: 'failure',
    role: 'operator',
    path: ({ deviceId }) =>
      `/datacenter/devices/devices/${deviceId}?tab=failure`,
    shows: (page, say) => page.getByText(say.failsItself),
  },
  {
    name: 'capacity',
    role: 'operator',
    path: ({ roomId }) => `/datacenter/places/places/${roomId}?tab=capacity`,
    shows: (page, say) => page.getByText(say.noLimitRecorded).first(),
  },
  {
    name: 'plan',
    role: 'operator',
    path: ({ planId }) => `/datacenter/plans/${planId}`,
    shows: (page, say) => page.getByText(say.nothingWrong),
  },
];

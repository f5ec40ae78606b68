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
    name: 'racks-abreast',
    role: 'operator',
    path: ({ roomId }) => `/datacenter/places/places/${roomId}?tab=racks`,
    shows: (page, _say, { name }) =>
      page.getByRole('button', { name: new RegExp(`^${name}-a,`) }),
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
    name: 'verification',
    role: 'operator',
    path: ({ rackId }) => `/datacenter/racks/racks/${rackId}?tab=verification`,
    shows: (page, say) => page.getByRole('button', { name: say.verifyNow }),
  },
  {
    name: 'verifications',
    role: 'operator',
    path: () => '/datacenter/cabling/verifications',
    shows: (page, say) => page.getByRole('button', { name: say.newComparison }),
  },
  {
    name: 'labels',
    role: 'operator',
    path: ({ rackId }) => `/datacenter/racks/racks/${rackId}`,
    open: (page, say) =>
      page.getByRole('button', { name: say.labels, exact: true }).click(),
    shows: page => page.getByRole('dialog'),
  },
  {
    name: 'ports-of-type',
    role: 'operator',
    path: ({ typeId }) => `/datacenter/library/device-types/${typeId}`,
    open: async (page, say) => {
      await page
        .getByRole('button', { name: say.editObject, exact: true })
        .click();
      await page.getByRole('button', { name: say.addPorts }).click();
    },
    shows: (page, say) => page.getByText(say.portsByPattern),
  },
  {
    name: 'placement-proposal',
    role: 'operator',
    path: ({ planId }) => `/datacenter/plans/${planId}`,
    open: (page, say) =>
      page.getByRole('button', { name: say.proposePlaces }).click(),
    shows: page => page.getByRole('dialog'),
  },
  {
    name: 'cable-proposal',
    role: 'operator',
    path: ({ planId }) => `/datacenter/plans/${planId}`,
    open: (page, say) =>
      page.getByRole('button', { name: say.proposeCables }).click(),
    shows: page => page.getByRole('dialog'),
  },
  {
    name: 'plan',
    role: 'operator',
    path: ({ planId }) => `/datacenter/plans/${planId}`,
    shows: (page, say) => page.getByText(say.nothingWrong),
  },
  {
    name: 'work-order',
    role: 'operator',
    path: ({ workPlanId }) => `/datacenter/plans/${workPlanId}/work`,
    shows: (page, say) =>
      page.getByRole('button', { name: new RegExp(say.pictureOf) }),
  },
  {
    name: 'netbox',
    role: 'operator',
    path: () => '/datacenter/netbox',
    shows: (page, _say, { name }) => page.getByRole('heading', { name }),
  },
  {
    name: 'cable-naming',
    role: 'operator',
    path: ({ name }) => `/datacenter/cabling/cables?q=${name}-c1`,
    open: async (page, say, { name }) => {
      await page.getByRole('row', { name: `${name}-c1` }).press('Space');
      await page.getByRole('button', { name: say.nameByRule }).click();
    },
    shows: (page, _say, { name }) => page.getByText(`${name}-a-eth0`),
  },
];

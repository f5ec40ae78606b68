import { Entity } from '@backstage/catalog-model';
import { IconComponent } from '@backstage/frontend-plugin-api';
import {
  RiApps2Line,
  RiBox3Line,
  RiBuilding2Line,
  RiCloudLine,
  RiCloudyLine,
  RiComputerLine,
  RiCpuLine,
  RiDatabase2Line,
  RiDoorLine,
  RiFileList2Line,
  RiGroupLine,
  RiHardDrive2Line,
  RiHardDrive3Line,
  RiLayoutGridLine,
  RiMapPinLine,
  RiNodeTree,
  RiOrganizationChart,
  RiPlugLine,
  RiPuzzle2Line,
  RiRouterLine,
  RiScalesLine,
  RiServerLine,
  RiShareLine,
  RiUserLine,
  RemixiconComponentType,
} from '@remixicon/react';

const ofKind: Record<string, RemixiconComponentType> = {
  api: RiPuzzle2Line,
  component: RiBox3Line,
  domain: RiOrganizationChart,
  group: RiGroupLine,
  location: RiMapPinLine,
  resource: RiDatabase2Line,
  system: RiApps2Line,
  template: RiFileList2Line,
  user: RiUserLine,
};

/** Of resources, by `spec.type`. */
const ofType: Record<string, RemixiconComponentType> = {
  site: RiBuilding2Line,
  room: RiDoorLine,
  rack: RiLayoutGridLine,
  server: RiServerLine,
  switch: RiRouterLine,
  pdu: RiPlugLine,
  storage: RiHardDrive3Line,
  device: RiCpuLine,
  'cloud-account': RiCloudLine,
  'openstack-cloud': RiCloudyLine,
  network: RiShareLine,
  instance: RiComputerLine,
  volume: RiHardDrive2Line,
  'load-balancer': RiScalesLine,
  'container-cluster': RiNodeTree,
};

/** As Backstage draws icons: by Material UI's sizes, or by width and height in a graph. */
function asIcon(Icon: RemixiconComponentType): IconComponent {
  const sizes = { inherit: '1em', small: 20, medium: 24, default: 24 } as const;
  const Sized = ({
    fontSize = 'default',
    ...props
  }: {
    fontSize?: keyof typeof sizes | 'large';
  }) => (
    <Icon
      aria-hidden
      size={fontSize === 'large' ? 35 : sizes[fontSize]}
      {...props}
    />
  );
  return Sized;
}

const mapped = (icons: Record<string, RemixiconComponentType>) =>
  Object.fromEntries(
    Object.entries(icons).map(([name, Icon]) => [name, asIcon(Icon)]),
  ) as Record<string, IconComponent>;

export const kindIcons = mapped(ofKind);
export const typeIcons = mapped(ofType);

/** @returns nothing where the icon of the kind says enough */
export function iconOfType(entity: Entity): IconComponent | undefined {
  const type = entity.spec?.type;
  return entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    typeof type === 'string'
    ? typeIcons[type]
    : undefined;
}

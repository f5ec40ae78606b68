import { PortRole, PortTemplate } from '@rackstage/plugin-datacenter-common';

/** `spec.type` of devices. */
export type DeviceEntityType =
  'server' | 'switch' | 'pdu' | 'storage' | 'device';

type KnownPort = Pick<PortTemplate, 'role' | 'managementOnly'>;

/** What people call such devices; the first that is found counts. */
const words: [RegExp, DeviceEntityType][] = [
  [/\b(r?pdu|power distribution)|전원 분배/i, 'pdu'],
  [/patch|console|kvm|firewall|router|패치|콘솔|방화벽|라우터/i, 'device'],
  [/switch|\b(leaf|spine|tor)\b|스위치/i, 'switch'],
  [/storage|\b(nas|san|jbod)\b|스토리지|저장/i, 'storage'],
  [/server|compute|controller|hypervisor|blade|node|서버|노드/i, 'server'],
];

/** So many network interfaces has only what joins networks. */
const switchInterfaces = 16;

const typeOfWords = (text: string) =>
  words.find(([pattern]) => pattern.test(text))?.[1];

/** Of devices in a role of this name; nothing where the name does not say it. */
export const typeOfRole = (role: string): DeviceEntityType | undefined =>
  typeOfWords(role);

/** Of devices of a type: as the model says, else as the ports do. */
export const typeOfProduct = (
  model: string,
  ports: readonly KnownPort[],
): DeviceEntityType => typeOfWords(model) ?? typeOfPorts(ports);

function typeOfPorts(ports: readonly KnownPort[]): DeviceEntityType {
  const has = (wanted: PortRole) => ports.some(({ role }) => role === wanted);
  const interfaces = ports.filter(
    ({ role, managementOnly }) => role === 'interface' && !managementOnly,
  );
  if (has('power-outlet')) {
    return 'pdu';
  }
  if (interfaces.length >= switchInterfaces) {
    return 'switch';
  }
  return interfaces.length > 0 && !has('front-port') ? 'server' : 'device';
}

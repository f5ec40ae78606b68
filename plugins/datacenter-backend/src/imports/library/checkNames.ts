import { BayTemplate, PortTemplate } from '@rackstage/plugin-datacenter-common';

/**
 * What is wrong between the ports and bays of a type: names twice, ports behind
 * others that are not there, positions that a rear port does not have.
 */
export function checkNames(
  ports: readonly PortTemplate[],
  bays: readonly BayTemplate[],
): string[] {
  const powerPorts = byName(ports, 'power-port');
  const rearPorts = byName(ports, 'rear-port');
  const fronts = ports.filter(({ rearPort }) => rearPort);
  return [
    ...twice([...ports, ...bays].map(({ role, name }) => `${role} '${name}'`)),
    ...twice(
      fronts.map(
        ({ rearPort, rearPosition }) =>
          `position ${rearPosition} of rear-port '${rearPort}'`,
      ),
    ),
    ...ports
      .filter(({ powerPort }) => powerPort && !powerPorts.has(powerPort))
      .map(
        ({ name, powerPort }) =>
          `power-outlet '${name}' is behind power-port '${powerPort}', which is not there`,
      ),
    ...fronts.flatMap(({ name, rearPort, rearPosition = 1 }) => {
      const rear = rearPorts.get(rearPort ?? '');
      if (!rear) {
        return [
          `front-port '${name}' is in front of rear-port '${rearPort}', which is not there`,
        ];
      }
      return rearPosition > (rear.positions ?? 1)
        ? [
            `front-port '${name}' is at position ${rearPosition} of rear-port '${rearPort}', which has ${rear.positions ?? 1}`,
          ]
        : [];
    }),
  ];
}

const byName = (ports: readonly PortTemplate[], role: PortTemplate['role']) =>
  new Map(
    ports.filter(port => port.role === role).map(port => [port.name, port]),
  );

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = names.filter(name => seen.size === seen.add(name).size);
  return [...new Set(again)].map(name => `${name} is there twice`);
}

import { Connection, TraceEnd } from '@rackstage/plugin-datacenter-common';
import { Report, textColumn } from './Report';
import { Words } from './words';

/** What each port of a device is connected with, and what is at the end of the way. */
export function deviceConnections(
  device: string,
  connections: readonly Connection[],
  words: Words,
): Report {
  return {
    title: `${words.connections} ${device}`,
    facts: [],
    tables: [
      {
        name: words.connections,
        columns: [
          textColumn(words.port, 2),
          textColumn(words.type, 2),
          textColumn(words.cable, 2),
          textColumn(words.color),
          textColumn(words.peer, 4),
          textColumn(words.end, 4),
        ],
        rows: connections.map(({ port, cable, peers, ends }) => [
          port.name,
          port.type,
          cable?.label,
          cable?.color,
          endText(peers),
          endText(ends),
        ]),
      },
    ],
  };
}

/** `R01 U12 sw-1:Ethernet1`, of each of the ports. */
export const endText = (ends: readonly TraceEnd[]): string =>
  ends
    .map(({ rackTitle, position, ownerTitle, name }) =>
      [
        rackTitle,
        position !== undefined && `U${position}`,
        `${ownerTitle}:${name}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');

import { DnsRecord } from '@rackstage/plugin-clouds-common';
import { recordChanges, toDnsZone } from './dnsZone';

describe('records of a DNS zone', () => {
  const zone = (records: Parameters<typeof toDnsZone>[1]['records']) =>
    toDnsZone(
      { Id: '/hostedzone/Z1', Name: 'example.org.', CallerReference: 'x' },
      { records },
    );

  it('are told by their names below the zone, aliases and weighted ones left out', () => {
    const value = (...values: string[]) => values.map(Value => ({ Value }));
    expect(
      zone([
        {
          Name: 'example.org.',
          Type: 'NS',
          TTL: 1,
          ResourceRecords: value('ns.example.net.'),
        },
        {
          Name: 'example.org.',
          Type: 'A',
          TTL: 60,
          ResourceRecords: value('192.0.2.1'),
        },
        {
          Name: '\\052.example.org.',
          Type: 'TXT',
          TTL: 60,
          ResourceRecords: value('"a \\"b\\"" "c"'),
        },
        {
          Name: 'alias.example.org.',
          Type: 'A',
          AliasTarget: {
            HostedZoneId: 'Z',
            DNSName: 'x',
            EvaluateTargetHealth: false,
          },
        },
        {
          Name: 'w.example.org.',
          Type: 'A',
          TTL: 1,
          SetIdentifier: 'blue',
          ResourceRecords: value('192.0.2.2'),
        },
      ]),
    ).toMatchObject({
      id: 'Z1',
      domain: 'example.org',
      nameServers: ['ns.example.net'],
      records: [
        { name: '@', type: 'A', ttlSeconds: 60, values: ['192.0.2.1'] },
        { name: '*', type: 'TXT', ttlSeconds: 60, values: ['a "b"c'] },
      ],
    });
  });

  it('are changed only where they differ', () => {
    const record = (name: string, ...values: string[]): DnsRecord => ({
      name,
      type: 'A',
      ttlSeconds: 60,
      values,
    });
    const changes = recordChanges(
      'example.org',
      [record('same', '1', '2'), record('old', '1'), record('other', '1')],
      [record('same', '2', '1'), record('other', '2'), record('new', '1')],
    );
    expect(
      changes.map(({ Action, ResourceRecordSet }) => [
        Action,
        ResourceRecordSet?.Name,
      ]),
    ).toEqual([
      ['DELETE', 'old.example.org.'],
      ['UPSERT', 'other.example.org.'],
      ['UPSERT', 'new.example.org.'],
    ]);
  });
});

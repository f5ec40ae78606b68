import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import createKnex from 'knex';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { AuditTrail } from '../AuditTrail';
import { migrateTrail } from '../migrateTrail';
import { DatabaseTrailStore } from '../TrailStore';
import { TrailWriter } from '../TrailWriter';

/**
 * A process to be killed, which tells its port. Answers each request once what it did is recorded; what is dangerous
 * begins and does not end.
 */
const knex = createKnex(JSON.parse(process.argv[2]));
const now = () => new Date();
const writer = new TrailWriter({
  writer: process.argv[3],
  now,
  async store() {
    await migrateTrail(knex);
    return new DatabaseTrailStore(knex);
  },
});
const trail = new AuditTrail(writer, console, now);

const eventOf = (
  url: string,
  severityLevel: AuditorEvent['severityLevel'],
  status: 'initiated' | 'succeeded',
): AuditorEvent => ({
  plugin: 'clouds',
  eventId: 'createInstances',
  severityLevel,
  status,
  actor: {},
  request: { url, method: 'POST' },
});

const server = createServer(async ({ url = '' }, res) => {
  if (url === '/dangerous') {
    await trail.record(eventOf(url, 'high', 'initiated'));
    res.write('begun');
    return;
  }
  await trail.record(eventOf(url, 'medium', 'initiated'));
  await trail.record(eventOf(url, 'medium', 'succeeded'));
  res.end('done');
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

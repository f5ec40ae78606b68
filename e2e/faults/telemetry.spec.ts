import { randomBytes } from 'node:crypto';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '../lib/fixtures';
import { PortalApi } from '../lib/PortalApi';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

interface Span {
  traceId: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

/** Takes OTLP over HTTP in JSON, as a collector does. */
class Collector {
  readonly spans: Span[] = [];
  readonly metrics = new Set<string>();
  private server?: Server;

  async start(): Promise<string> {
    this.server = createServer(async (request, response) => {
      const body = JSON.parse(await text(request));
      for (const { scopeSpans } of body.resourceSpans ?? []) {
        this.spans.push(
          ...scopeSpans.flatMap((scope: { spans: Span[] }) => scope.spans),
        );
      }
      for (const { scopeMetrics } of body.resourceMetrics ?? []) {
        for (const { metrics } of scopeMetrics) {
          metrics.forEach(({ name }: { name: string }) =>
            this.metrics.add(name),
          );
        }
      }
      response.setHeader('content-type', 'application/json').end('{}');
    });
    await new Promise<void>(resolve =>
      this.server!.listen(0, '127.0.0.1', resolve),
    );
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

let portal: TestPortal;
const collector = new Collector();

test.beforeEach(async () => {
  test.setTimeout(180_000);
  portal = await startTestPortal({
    database: process.env.RACKSTAGE_TEST_POSTGRES,
    env: {
      OTEL_EXPORTER_OTLP_ENDPOINT: await collector.start(),
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_METRICS_EXPORTER: 'otlp',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
      OTEL_BSP_SCHEDULE_DELAY: '500',
    },
  });
});

test.afterEach(async () => {
  await portal?.stop();
  await collector.stop();
});

test('a call to a cloud goes on in the trace of the request that it is made for', async () => {
  const calls: (string | undefined)[] = [];
  const cloud = createServer((request, response) => {
    calls.push(request.headers.traceparent as string | undefined);
    response.writeHead(401).end();
  });
  await new Promise<void>(resolve => cloud.listen(0, '127.0.0.1', resolve));
  const { port } = cloud.address() as AddressInfo;
  const traceId = randomBytes(16).toString('hex');
  const api = await PortalApi.signIn(portal.url, 'administrator');
  const answer = await api.fetch('/api/clouds/connection-tests', {
    method: 'POST',
    headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    body: JSON.stringify({
      driver: 'sandbox',
      config: { endpoint: `http://127.0.0.1:${port}`, project: 'demo' },
      credential: { apiKey: 'key' },
    }),
  });
  cloud.closeAllConnections();
  cloud.close();
  expect(await answer.json()).toMatchObject({ ok: false });
  expect(calls).toEqual([
    expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`)),
  ]);
});

test('a request is one trace from HTTP to the database, and what the loops do is measured', async () => {
  const api = await PortalApi.signIn(portal.url, 'administrator');
  await api.get('/api/clouds/accounts');
  await until('the trace has come', async () => {
    const ids = collector.spans
      .filter(({ attributes }) =>
        attributes.some(({ value }) =>
          value.stringValue?.includes('/api/clouds/accounts'),
        ),
      )
      .map(({ traceId }) => traceId);
    return collector.spans.some(
      ({ traceId, attributes }) =>
        ids.includes(traceId) &&
        attributes.some(
          ({ key, value }) =>
            /^db\.(statement|query\.text)$/.test(key) &&
            value.stringValue?.includes('accounts'),
        ),
    );
  });
  const ours = [
    'rackstage.reconciler.pass.duration',
    'rackstage.reconciler.lag',
    'rackstage.cloud.call.duration',
    'rackstage.inventory.read.time',
  ];
  await until('our metrics have come', async () =>
    ours.every(name => collector.metrics.has(name)),
  );
  expect([...collector.metrics].some(name => name.startsWith('catalog'))).toBe(
    true,
  );
});

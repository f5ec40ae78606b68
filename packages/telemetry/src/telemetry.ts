import { ExpressInstrumentation } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { KnexInstrumentation } from '@opentelemetry/instrumentation-knex';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { NodeSDK } from '@opentelemetry/sdk-node';

/** OpenTelemetry's own variables; naming one of these is what turns it on. */
const switches = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_METRICS_EXPORTER',
  'OTEL_TRACES_EXPORTER',
];

let sdk: NodeSDK | undefined;

/**
 * Measures and traces, once one of OpenTelemetry's variables says where to.
 * Has to come before express, knex and pg are loaded.
 */
export function startTelemetry(env: NodeJS.ProcessEnv = process.env): void {
  if (!switches.some(name => env[name])) {
    return;
  }
  sdk = new NodeSDK({
    serviceName: env.OTEL_SERVICE_NAME ?? 'rackstage',
    instrumentations: [
      new HttpInstrumentation({
        // Probes ask every few seconds and say nothing.
        ignoreIncomingRequestHook: ({ url = '' }) =>
          url.startsWith('/.backstage/health/'),
      }),
      new ExpressInstrumentation(),
      new KnexInstrumentation({
        // Statements are traced with their parameters' places, never their values.
        maxQueryLength: 1000,
      }),
      new PgInstrumentation({ enhancedDatabaseReporting: false }),
      new UndiciInstrumentation(),
    ],
  });
  sdk.start();
}

/** Sends what is not sent yet. */
export async function stopTelemetry(): Promise<void> {
  await sdk?.shutdown();
  sdk = undefined;
}

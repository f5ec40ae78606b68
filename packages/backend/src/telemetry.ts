import { startTelemetry } from '@rackstage/telemetry';

startTelemetry();

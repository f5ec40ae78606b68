import { ensureAppBuilt } from '../../scripts/lib/buildApp.mjs';
import { PortalApi } from './PortalApi';
import { startTestPortal } from './testPortal';
import { until } from './until';

/**
 * The portal that all journeys of a run share. While one writes journeys, it
 * may be one that runs already, with its address in RACKSTAGE_URL.
 */
export default async function startPortal() {
  if (process.env.RACKSTAGE_URL) {
    return undefined;
  }
  ensureAppBuilt();
  const portal = await startTestPortal({
    speed: 4,
    // So that a cloud that hangs does not hold the journeys up for long.
    config: { clouds: { callDeadline: { seconds: 4 } } },
  });
  const api = await PortalApi.signIn(portal.url, 'administrator');
  await until('the account is in the catalog', async () => {
    const { ok } = await api.fetch(
      '/api/catalog/entities/by-name/resource/default/account-sandbox',
    );
    return ok;
  });
  process.env.RACKSTAGE_URL = portal.url;
  process.env.RACKSTAGE_LOG = portal.logFile;
  process.env.RACKSTAGE_SANDBOX_ENDPOINT = portal.sandbox.endpoint;
  process.env.RACKSTAGE_SANDBOX_KEY = portal.sandbox.apiKey;
  return () => portal.stop();
}

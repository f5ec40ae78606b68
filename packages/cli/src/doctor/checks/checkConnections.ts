import { JsonObject, JsonValue } from '@backstage/types';
import { Installation } from '../../installation/Installation';
import { readRows, Row } from '../../installation/readRows';
import { Portal } from '../../portal/Portal';
import { Finding, finding } from '../Finding';
import { ask, reasonOf } from './ask';

/** An answer says its time in whole seconds. */
const mostSecondsApart = 5;

/** Whether clouds answer from here, and whether the portal may use them. */
export async function checkConnections(
  installation: Installation,
  signIn: () => Promise<Portal>,
): Promise<Finding[]> {
  const accounts = await readRows(
    installation,
    'clouds',
    'SELECT id, name, config FROM accounts ORDER BY name',
  );
  if (accounts.length === 0) {
    return [];
  }
  const clocks = await Promise.all(accounts.map(checkClock));
  return [...clocks.flat(), ...(await testAccounts(accounts, signIn))];
}

async function checkClock({ name, config }: Row): Promise<Finding[]> {
  const account = String(name);
  const url = addressIn(JSON.parse(String(config)));
  if (!url) {
    return [];
  }
  try {
    const { response, at } = await ask(url);
    const date = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(date)) {
      return [];
    }
    const apart = Math.abs(date - at) / 1000;
    const params = { account, seconds: apart.toFixed(0) };
    return [
      apart > mostSecondsApart
        ? finding('warning', 'cloudClockOff', params)
        : finding('ok', 'cloudClock', params),
    ];
  } catch (error) {
    const reason = reasonOf(error);
    return [finding('problem', 'cloudUnreachable', { account, url, reason })];
  }
}

/** Each driver has a name of its own for it; the first that is one. */
function addressIn(config: JsonObject): string | undefined {
  return Object.values(config).find(
    (value): value is string =>
      typeof value === 'string' && /^https?:\/\//.test(value),
  );
}

/** By the portal, which has the drivers and the credentials, as the person who is signed in. */
async function testAccounts(
  accounts: Row[],
  signIn: () => Promise<Portal>,
): Promise<Finding[]> {
  try {
    const portal = await signIn();
    const findings: Finding[] = [];
    for (const { id, name } of accounts) {
      const { body } = await portal.ask(
        'POST',
        '/api/clouds/connection-tests',
        {
          body: { accountId: String(id) },
        },
      );
      findings.push(verdict(String(name), body));
    }
    return findings;
  } catch (error) {
    const reason = reasonOf(error);
    return [finding('ok', 'connectionsUntested', { reason })];
  }
}

function verdict(account: string, body: JsonValue): Finding {
  const { ok, error } = body as { ok: boolean; error?: { message: string } };
  return ok
    ? finding('ok', 'connection', { account })
    : finding('problem', 'connectionRefused', {
        account,
        reason: error?.message ?? '',
      });
}

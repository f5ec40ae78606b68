import { InputError } from '@backstage/errors';
import { ConnectionTestResult } from '@rackstage/plugin-clouds-common';
import {
  AccountSettings,
  HostedDriver,
  isCloudError,
} from '@rackstage/plugin-clouds-node';
import { callDriver, CallLimits } from '../drivers/callDriver';

/** Asks the cloud whether it accepts the settings; its refusal is a result. */
export async function testConnection(
  driver: HostedDriver,
  settings: AccountSettings,
  limits: CallLimits,
): Promise<ConnectionTestResult> {
  try {
    const { principal, scope } = await callDriver(limits, async options => {
      const connection = await driver.connect(settings);
      return connection.verify(options);
    });
    return { ok: true, principal, scope };
  } catch (error) {
    if (!isCloudError(error)) {
      throw error;
    }
    const { code, message } = error;
    return { ok: false, error: { code, message } };
  }
}

/** @throws InputError with the reason why the cloud refuses the settings */
export async function requireConnection(
  driver: HostedDriver,
  settings: AccountSettings,
  limits: CallLimits,
): Promise<void> {
  const { ok, error } = await testConnection(driver, settings, limits);
  if (!ok) {
    throw new InputError(
      `The cloud does not accept these settings (${error?.code}): ${error?.message}`,
    );
  }
}

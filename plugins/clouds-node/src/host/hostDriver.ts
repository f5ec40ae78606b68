import {
  AccountSettings,
  CallOptions,
  CloudCapability,
  CloudConnection,
  HostedDriver,
  ImportedAccount,
} from '../driver';
import { z } from 'zod';
import { checkAnswer, Methods, readMethods } from './answers';
import { DriverDescription } from './description';
import { DriverSupervisor } from './DriverSupervisor';

const jsonObject = z.record(z.string(), z.json());

const importedAccounts = z
  .array(
    z.strictObject({
      name: z.string().max(200),
      config: jsonObject,
      credential: jsonObject,
    }),
  )
  .max(1000);

/** The driver as the portal uses it; everything that it does happens in its process. */
export function hostDriver(
  {
    importFormats,
    ...description
  }: DriverDescription & Pick<HostedDriver, 'package'>,
  supervisor: DriverSupervisor,
): HostedDriver {
  return {
    ...description,
    accountImports: importFormats.map(format => ({
      format,
      parse: async text =>
        importedAccounts.parse(
          await supervisor.ask({ type: 'parse', format, text }),
        ) as ImportedAccount[],
    })),
    async connect(settings) {
      const connection = supervisor.newConnection();
      const methods = await supervisor.open(connection, settings, readMethods);
      return proxy(supervisor, connection, settings, methods);
    },
  };
}

/** Capability is presence, on this side as on the other. */
function proxy(
  supervisor: DriverSupervisor,
  connection: number,
  settings: AccountSettings,
  methods: Methods,
): CloudConnection {
  const caller =
    (capability: CloudCapability | 'regions' | undefined, method: string) =>
    (...args: unknown[]) => {
      const { signal } = args.pop() as CallOptions;
      return supervisor.call(
        { type: 'call', connection, capability, method, args },
        settings,
        { signal, read: answer => checkAnswer(capability, method, answer) },
      );
    };
  const capabilities = Object.entries(methods).map(([capability, names]) => [
    capability,
    Object.fromEntries(
      names.map(name => [name, caller(capability as CloudCapability, name)]),
    ),
  ]);
  return {
    verify: caller(undefined, 'verify'),
    ...Object.fromEntries(capabilities),
  } as CloudConnection;
}

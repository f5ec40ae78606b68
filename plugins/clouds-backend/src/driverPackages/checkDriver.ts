import { isCloudError } from '@rackstage/plugin-clouds-node';
import {
  DriverDescription,
  DriverFolder,
  DriverSupervisor,
  hostDriver,
  readDescription,
} from '@rackstage/plugin-clouds-node/host';
import { Refusal } from './Refusal';
import { sampleOf } from './sampleOf';

/** Milliseconds for the whole conversation, its start apart. */
const deadline = 20_000;

/** A refusal in any of these ways is one: which, depends on where the made-up settings lead. */
const rightRefusals = ['AuthFailed', 'Unavailable', 'InvalidRequest'];

/**
 * Runs the driver in a process for a moment: it starts, says of itself what it has
 * to in both languages, and refuses a credential that is made up.
 *
 * @throws Refusal
 */
export async function checkDriver(
  folder: DriverFolder,
  id: string,
): Promise<DriverDescription> {
  const supervisor = new DriverSupervisor({
    locate: async () => folder,
    // Whoever waits for longer than the deadline is told so by the signal.
    limits: { callTime: 2 * deadline },
  });
  try {
    const description = await describe(supervisor, id);
    await requireRefusal(supervisor, description);
    return description;
  } finally {
    await supervisor.stop();
  }
}

async function describe(
  supervisor: DriverSupervisor,
  id: string,
): Promise<DriverDescription> {
  const answer = await supervisor
    .ask({ type: 'describe' })
    .catch(error => refuse(supervisor, 'start', error));
  const read = readDescription(answer);
  if ('problem' in read) {
    throw new Refusal('wrong-shape', read.problem.replace(/\s+/g, ' '));
  }
  if (read.description.name !== id) {
    throw new Refusal(
      'manifest',
      `The driver calls itself '${read.description.name}', and package.json '${id}'`,
    );
  }
  return read.description;
}

async function requireRefusal(
  supervisor: DriverSupervisor,
  description: DriverDescription,
): Promise<void> {
  const settings = {
    config: sampleOf(description.configSchema),
    credential: sampleOf(description.credentialSchema),
  };
  const asksForCredential = Object.keys(settings.credential).length > 0;
  try {
    const driver = hostDriver(description, supervisor);
    const connection = await driver.connect(settings);
    await connection.verify({ signal: AbortSignal.timeout(deadline) });
  } catch (error) {
    const { code, name, message } = error as Error & { code?: string };
    const { lastFault } = supervisor.getStatus();
    if (lastFault || name === 'TimeoutError') {
      refuse(supervisor, 'no-answer', error as Error);
    }
    const isRight =
      (isCloudError(error) && rightRefusals.includes(code as string)) ||
      name === 'InputError';
    if (!isRight) {
      throw new Refusal(
        'wrong-refusal',
        `It refuses made-up settings with ${code ?? name}: ${message}`,
      );
    }
    return;
  }
  if (asksForCredential) {
    throw new Refusal(
      'wrong-refusal',
      'It takes a credential that is made up for a good one',
    );
  }
}

function refuse(
  supervisor: DriverSupervisor,
  code: 'start' | 'no-answer',
  error: Error,
): never {
  const { lastFault } = supervisor.getStatus();
  throw new Refusal(
    lastFault?.cause === 'wrong-answer' ? 'wrong-shape' : code,
    lastFault?.message ?? error.message,
  );
}

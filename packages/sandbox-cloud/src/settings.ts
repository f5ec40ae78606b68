import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { SandboxCloudOptions } from './startSandboxCloud';

const environment = z.object({
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(7071),
  SANDBOX_SSH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  SANDBOX_DATABASE: z.string().min(1).default('data/sandbox-cloud.sqlite'),
  SANDBOX_API_KEY: z.string().min(16),
  SANDBOX_SPEED: z.coerce.number().positive().default(1),
});

/**
 * Reads the settings of the program from environment variables.
 *
 * @throws InputError that names every variable that is missing or wrong
 */
export function readSettings(
  variables: Record<string, string | undefined>,
): SandboxCloudOptions {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new InputError(problems.join('; '));
  }
  const { data } = result;
  return {
    host: data.SANDBOX_HOST,
    port: data.SANDBOX_PORT,
    sshPort: data.SANDBOX_SSH_PORT,
    database: data.SANDBOX_DATABASE,
    projects: [{ id: 'demo', apiKey: data.SANDBOX_API_KEY }],
    speed: data.SANDBOX_SPEED,
  };
}

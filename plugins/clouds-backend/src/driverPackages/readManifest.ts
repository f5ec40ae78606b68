import { valid } from 'semver';
import { z } from 'zod';
import { Refusal } from './Refusal';

/** The version of the driver interface that this portal speaks. */
const driverApi = '1';

const title = z.string().min(1).max(100);

const manifest = z.object({
  name: z
    .string()
    .max(214)
    .regex(/^(@[a-z0-9-][a-z0-9-._]*\/)?[a-z0-9-][a-z0-9-._]*$/),
  version: z
    .string()
    .max(100)
    .refine(version => valid(version) === version, 'is no semantic version'),
  license: z.string().max(200).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  rackstage: z.object({
    driver: z.object({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
      title: z.object({ en: title, ko: title }),
      entry: z.string().regex(/^[\w-]+(\/[\w-]+)*\.c?js$/),
      api: z.string(),
    }),
  }),
});

/** What a driver's package says of itself. */
export interface DriverManifest {
  name: string;
  version: string;
  license?: string;
  /** Id of the driver. */
  driver: string;
  /** The file to load. */
  entry: string;
}

/** @throws Refusal */
export function readManifest(files: Map<string, Buffer>): DriverManifest {
  const { name, version, license, dependencies, rackstage } = parse(
    files.get('package.json')!,
  );
  const { id, entry, api } = rackstage.driver;
  if (api !== driverApi) {
    throw new Refusal(
      'api',
      `It is made for version ${api} of the driver interface; this portal speaks version ${driverApi}`,
    );
  }
  if (!files.has(entry)) {
    throw new Refusal('manifest', `The file ${entry} is not in it`);
  }
  const missing = Object.keys(dependencies ?? {}).filter(
    dependency => !files.has(`node_modules/${dependency}/package.json`),
  );
  if (missing.length > 0) {
    throw new Refusal(
      'dependencies',
      `Nothing is installed with it: bundle ${missing.join(', ')} into the package`,
    );
  }
  return { name, version, license, driver: id, entry };
}

function parse(content: Buffer): z.infer<typeof manifest> {
  try {
    return manifest.parse(JSON.parse(content.toString('utf8')));
  } catch (error) {
    throw new Refusal(
      'manifest',
      `package.json: ${
        error instanceof z.ZodError
          ? z.prettifyError(error).replace(/\s+/g, ' ')
          : (error as Error).message
      }`,
    );
  }
}

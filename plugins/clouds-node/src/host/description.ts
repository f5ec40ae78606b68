import { untranslatedFields } from '../driver/untranslatedFields';
import { JsonObject } from '@backstage/types';
import Ajv from 'ajv';
import { adoptableKinds } from '@rackstage/plugin-clouds-common';
import { z } from 'zod';

const schema = z.custom<JsonObject>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  'is no JSON Schema',
);
const atLeastOne = z.number().int().min(1);

const title = z.string().min(1).max(100);

const description = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
  title,
  'title@ko': title.optional(),
  simulated: z.boolean().optional(),
  rateLimit: z
    .strictObject({
      callsPerSecond: z.number().positive(),
      burst: atLeastOne,
      concurrency: atLeastOne,
    })
    .optional(),
  createsOnce: z.array(z.enum(adoptableKinds)).readonly().optional(),
  configSchema: schema,
  credentialSchema: schema,
  importFormats: z.array(z.string().min(1).max(50)).max(20),
});

/** What a driver says of itself: all that the portal needs to know without asking its process. */
export type DriverDescription = z.infer<typeof description>;

/** @returns the description, or what is wrong with it */
export function readDescription(
  value: unknown,
): { description: DriverDescription } | { problem: string } {
  const result = description.safeParse(value);
  if (!result.success) {
    return { problem: z.prettifyError(result.error) };
  }
  const problems = (['configSchema', 'credentialSchema'] as const).flatMap(
    part => schemaProblems(result.data[part]).map(text => `${part}: ${text}`),
  );
  return problems.length > 0
    ? { problem: problems.join('; ') }
    : { description: result.data };
}

function schemaProblems(of: JsonObject): string[] {
  if (of.type !== 'object') {
    return ["its type is not 'object'"];
  }
  try {
    // Titles in a second language are keywords that no draft knows.
    new Ajv({ strict: false, validateFormats: false }).compile(of);
  } catch (error) {
    return [(error as Error).message];
  }
  return untranslatedFields(of).map(field => `${field} is missing`);
}

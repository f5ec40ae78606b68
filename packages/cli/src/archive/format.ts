import { z } from 'zod';
import { SealParameters } from './seal';

/** What every backup begins with; the number is that of the envelope. */
export const magic = Buffer.from('rackstage-backup 1\n');

export const checksumsName = 'checksums.json';

const headerSchema = z.object({
  sealed: z.object({ salt: z.string(), noncePrefix: z.string() }).optional(),
});

/** The second line: how the rest is encrypted, if it is. */
export const headerLine = (sealed?: SealParameters): Buffer =>
  Buffer.from(`${JSON.stringify({ sealed })}\n`);

export const readHeader = (line: string): { sealed?: SealParameters } =>
  headerSchema.parse(JSON.parse(line));

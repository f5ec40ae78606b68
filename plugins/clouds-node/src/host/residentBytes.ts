import { readFile } from 'node:fs/promises';

/** Resident memory of a process; undefined where the system does not tell, or it is gone. */
export async function residentBytes(
  pid: number | undefined,
): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes ? Number(kibibytes) * 1024 : undefined;
  } catch {
    return undefined;
  }
}

import { ConflictError } from '@backstage/errors';
import { RestoreMarker } from './RestoreMarker';

/** A part of an installation that is put back. */
export interface RestorePart {
  /** @throws ConflictError when something is there, or in use */
  requireFree(replace: boolean): Promise<void>;
  /** Nothing that is there is touched. */
  prepare(): Promise<void>;
  /** Puts what was prepared in the place of what is there. */
  commit(): Promise<void>;
  /** Takes back what `commit` did, also when that failed half-way. */
  undo(): Promise<void>;
  /** Clears away what `prepare` made. */
  discard(): Promise<void>;
}

/**
 * Puts all parts in place, in their order, or none of them. Between the first
 * and the last the marker keeps the portal from starting: it stays when this
 * process is killed there.
 */
export async function replaceAll(
  parts: RestorePart[],
  marker: RestoreMarker,
): Promise<void> {
  const wasInterrupted = await marker.isSet();
  try {
    for (const part of parts) {
      await part.prepare();
    }
    await marker.set();
  } catch (error) {
    await discard(parts);
    throw error;
  }
  try {
    for (const part of parts) {
      await part.commit();
    }
  } catch (error) {
    await takeBack(parts, error);
    if (!wasInterrupted) {
      await marker.clear();
    }
    await discard(parts);
    throw error;
  }
  await marker.clear();
}

async function takeBack(parts: RestorePart[], cause: unknown): Promise<void> {
  try {
    for (const part of [...parts].reverse()) {
      await part.undo();
    }
  } catch {
    throw new ConflictError(
      'The restore failed half-way and could not be taken back; the portal does not start until it has been run again with --replace',
      cause,
    );
  }
}

/** What stays does no harm, and is cleared away by the next restore. */
const discard = (parts: RestorePart[]) =>
  Promise.allSettled(parts.map(part => part.discard()));

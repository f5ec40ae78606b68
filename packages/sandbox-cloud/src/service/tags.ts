import { conflict } from '../errors';

/**
 * The resource of the project that was created with the tag, if it is there.
 *
 * @throws SandboxError `conflict` when it is in another region
 */
export async function findTagged<T extends { id: string; regionId: string }>(
  table: { findByTag(projectId: string, tag: string): Promise<T | undefined> },
  { projectId, regionId }: { projectId: string; regionId: string },
  tag: string | undefined,
): Promise<T | undefined> {
  const existing = tag && (await table.findByTag(projectId, tag));
  if (!existing) {
    return undefined;
  }
  if (existing.regionId !== regionId) {
    throw conflict(
      `Tag ${tag} is taken by ${existing.id} in ${existing.regionId}`,
    );
  }
  return existing;
}

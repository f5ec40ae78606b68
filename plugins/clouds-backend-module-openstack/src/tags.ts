/**
 * How Rackstage's tag stands at OpenStack: on servers as a tag, of at most 60 characters; on volumes, which have no
 * tags, in the metadata.
 */
const serverTagPrefix = 'rackstage:';
const volumeTagKey = 'rackstage-tag';

export function serverTag(tag: string): string {
  return `${serverTagPrefix}${tag}`;
}

export function tagOfServer(tags: string[]): string | undefined {
  return tags
    .find(tag => tag.startsWith(serverTagPrefix))
    ?.slice(serverTagPrefix.length);
}

export function volumeTag(tag: string): Record<string, string> {
  return { [volumeTagKey]: tag };
}

/** Splits the metadata of a volume into what is ours and what is its owner's. */
export function readVolumeMetadata(metadata: Record<string, string>) {
  const { [volumeTagKey]: tag, ...labels } = metadata;
  return { tag: tag as string | undefined, labels };
}

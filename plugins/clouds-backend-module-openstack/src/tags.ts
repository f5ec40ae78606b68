/**
 * How Rackstage's tag stands at OpenStack: on servers as a tag, of at most 60 characters; on volumes and snapshots,
 * which have no tags, in the metadata; on security groups at the end of the description. Those can have tags, but get
 * them only in a second call: whoever is stopped between the two would leave a group that nobody finds again.
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

/** Splits the metadata of a volume or a snapshot into what is ours and what is its owner's. */
export function readVolumeMetadata(metadata: Record<string, string>) {
  const { [volumeTagKey]: tag, ...labels } = metadata;
  return { tag: tag as string | undefined, labels };
}

const descriptionTag = /\s*\[rackstage:([a-z0-9-]{1,50})\]$/;

export function taggedDescription(group: {
  tag: string;
  description?: string;
}): string {
  const { description = '', tag } = group;
  return `${description} [rackstage:${tag}]`.trim();
}

/** Splits the description of a security group into what is ours and what is its owner's. */
export function readDescription(text: string) {
  return {
    tag: descriptionTag.exec(text)?.[1],
    description: text.replace(descriptionTag, '') || undefined,
  };
}

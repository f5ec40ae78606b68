/**
 * How Rackstage's tag stands at OpenStack:
 *
 * - on servers as a tag, of at most 60 characters, and in the metadata, for Nova before Pike (2017) knows only that
 * - on volumes, snapshots and images, which have no such tags, in the metadata
 * - on all of Neutron's in the description. They can have tags and get them, but only in a second call: whoever is
 *   stopped between the two would leave a thing that nobody finds again
 * - on load balancers as a tag, on zones of DNS in the description, on clusters as a label
 */
const serverTagPrefix = 'rackstage:';
/** In the metadata of servers, volumes and snapshots. */
export const volumeTagKey = 'rackstage-tag';

export function serverTag(tag: string): string {
  return `${serverTagPrefix}${tag}`;
}

export function tagAmong(tags: readonly string[] = []): string | undefined {
  return tags
    .find(tag => tag.startsWith(serverTagPrefix))
    ?.slice(serverTagPrefix.length);
}

/** The tags with Rackstage's own put in place of another one, or taken off; all others stay. */
export function retagged(
  tags: readonly string[] = [],
  tag: string | undefined,
): string[] {
  const others = tags.filter(one => !one.startsWith(serverTagPrefix));
  return tag === undefined ? others : [serverTag(tag), ...others];
}

/** Neutron of Zed takes no longer tags. */
const longestTag = 60;

/** What stands on things that have tags and no labels; a label that is too long for a tag is left away. */
export function toTags(
  tag: string,
  labels: Record<string, string> = {},
): string[] {
  return [
    serverTag(tag),
    ...Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .filter(text => text.length <= longestTag),
  ];
}

/** The labels among the tags: those of the form `key=value`. */
export function labelsAmong(
  tags: readonly string[] = [],
): Record<string, string> {
  return Object.fromEntries(
    tags
      .filter(tag => /^[^=]+=/.test(tag) && !tag.startsWith(ownPrefix))
      .map(tag => {
        const end = tag.indexOf('=');
        return [tag.slice(0, end), tag.slice(end + 1)];
      }),
  );
}

/** Of tags that are Rackstage's own and no labels. */
const ownPrefix = 'rackstage-';
const gatewayPrefix = `${ownPrefix}network=`;
const namePrefix = `${ownPrefix}name=`;

/** On a router that is the internet gateway of a network. */
export function gatewayTag(networkId: string): string {
  return `${gatewayPrefix}${networkId}`;
}

export function networkOfGateway(
  tags: readonly string[] = [],
): string | undefined {
  return restOf(tags, gatewayPrefix);
}

/** On what Neutron gives no name: a floating IP. */
export function nameTag(name: string): string {
  return `${namePrefix}${name}`;
}

export function nameAmong(tags: readonly string[] = []): string | undefined {
  return restOf(tags, namePrefix);
}

function restOf(tags: readonly string[], prefix: string): string | undefined {
  return tags.find(tag => tag.startsWith(prefix))?.slice(prefix.length);
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

/** Splits a description into what is ours and what is its owner's. */
export function readDescription(text = '') {
  return {
    tag: descriptionTag.exec(text)?.[1],
    description: text.replace(descriptionTag, '') || undefined,
  };
}

/** The description with Rackstage's tag put in place of another one, or taken off. */
export function redescribed(
  text: string | null | undefined,
  tag: string | undefined,
): string {
  const { description = '' } = readDescription(text ?? '');
  return tag === undefined
    ? description
    : taggedDescription({ tag, description });
}

export const imageTagKey = 'rackstage_tag';
const imageLabelPrefix = 'rackstage_label:';

/** Also how Glance finds it. */
export function imageTag(tag: string): Record<string, string> {
  return { [imageTagKey]: tag };
}

/** An image has many properties that are no labels, so that labels need a mark. */
export function imageProperties(
  tag: string,
  labels: Record<string, string> = {},
): Record<string, string> {
  return {
    ...imageTag(tag),
    ...Object.fromEntries(
      Object.entries(labels).map(([key, value]) => [
        `${imageLabelPrefix}${key}`,
        value,
      ]),
    ),
  };
}

export function readImageProperties(image: Record<string, unknown>) {
  const labels = Object.entries(image)
    .filter(([key]) => key.startsWith(imageLabelPrefix))
    .map(([key, value]) => [key.slice(imageLabelPrefix.length), String(value)]);
  return {
    tag: image[imageTagKey] as string | undefined,
    labels: Object.fromEntries(labels) as Record<string, string>,
  };
}

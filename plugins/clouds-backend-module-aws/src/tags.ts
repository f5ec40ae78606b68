import { CloudError } from '@rackstage/plugin-clouds-node';
import type { ResourceType, TagSpecification } from '@aws-sdk/client-ec2';

/** As EC2 has them; the other services differ only in the case of the letters. */
export interface AwsTag {
  Key?: string;
  Value?: string;
}

/** What Rackstage keeps for itself begins so. */
const own = 'rackstage:';
export const tagKey = `${own}tag`;
const descriptionKey = `${own}description`;
/** Of things that come with an instance: its disk, its interface. */
const instanceKey = `${own}instance`;
/** While an instance gets another type: what it was, and what it is to be. */
export const resizeKey = `${own}resize`;

export interface TaggedOrder {
  tag: string;
  name: string;
  labels?: Record<string, string>;
  description?: string;
}

/** @throws CloudError `InvalidRequest` when a label cannot be a tag of AWS's */
export function tagsOf({
  tag,
  name,
  labels = {},
  description,
}: TaggedOrder): AwsTag[] {
  return [
    { Key: 'Name', Value: name },
    { Key: tagKey, Value: tag },
    ...(description ? [{ Key: descriptionKey, Value: description }] : []),
    ...labelTags(labels),
  ];
}

/** Everything made carries them from its first moment on: no second call that may not come. */
export function tagSpecifications(
  type: ResourceType,
  order: TaggedOrder,
): TagSpecification[] {
  return [{ ResourceType: type, Tags: tagsOf(order) }];
}

/** For the disk that a new instance brings. */
export function tagsOfPart({ tag, labels = {} }: TaggedOrder): AwsTag[] {
  return [{ Key: instanceKey, Value: tag }, ...labelTags(labels)];
}

export function tagFilter(tag: string) {
  return [{ Name: `tag:${tagKey}`, Values: [tag] }];
}

/** Splits the tags of a thing into what is ours and what is its owner's. */
export function readTags(tags: AwsTag[] = []) {
  const values = new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
  return {
    name: values.get('Name') ?? '',
    tag: values.get(tagKey) || undefined,
    description: values.get(descriptionKey),
    resize: values.get(resizeKey),
    labels: Object.fromEntries([...values].filter(([key]) => isLabel(key))),
  };
}

/** The part of them that most things show. */
export function taggedParts(tags: AwsTag[] | undefined) {
  const { name, tag, labels } = readTags(tags);
  return { name, tag, labels };
}

export const ownTag = (tag: string): AwsTag => ({ Key: tagKey, Value: tag });

function isLabel(key: string): boolean {
  return key !== 'Name' && !key.startsWith(own) && !key.startsWith('aws:');
}

function labelTags(labels: Record<string, string>): AwsTag[] {
  return Object.entries(labels).map(([Key, Value]) => {
    if (!isLabel(Key)) {
      throw new CloudError(
        'InvalidRequest',
        `AWS keeps the label ${Key} for other things; call it something else`,
      );
    }
    return { Key, Value };
  });
}

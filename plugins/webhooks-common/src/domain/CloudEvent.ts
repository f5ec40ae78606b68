import { JsonObject } from '@backstage/types';

/** CloudEvents 1.0 in its JSON format: the body of every delivery. */
export type CloudEvent = {
  specversion: '1.0';
  /** Unique within `source`. */
  id: string;
  /** URI of the context that it comes from. */
  source: string;
  /** For example `rackstage.clouds.instance.ready.v1`. */
  type: string;
  /** What it is about, for example `instances/<id>`. */
  subject: string;
  /** RFC 3339, UTC. */
  time: string;
  datacontenttype: 'application/json';
  data: JsonObject;
};

/** Sent when somebody tries a subscription out. */
export const testEventType = 'rackstage.webhooks.test.v1';

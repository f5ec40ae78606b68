import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { JsonObject, JsonValue } from '@backstage/types';
import { currentRequest } from '@rackstage/observability';
import { AuditDraft } from './AuditRow';
import { canonicalJson, storable } from './canonical';
import { redact, redactText } from './redact';

const mostMeta = 8_000;

/** What the trail keeps of an event: without secrets, with what it is about and where it came from. */
export function draftOf(event: AuditorEvent, now: Date): AuditDraft {
  const context = currentRequest();
  const { actor, request } = event;
  const meta = redact(event.meta ?? {}) as JsonObject;
  // What an assistant or a template asks for comes from a plugin, on behalf of somebody.
  const onBehalf = request ? undefined : meta.requestedBy;
  const url = request?.url ?? context?.path;
  return {
    at: now.toISOString(),
    plugin: storable(event.plugin, 100),
    event: storable(`${event.plugin}.${event.eventId}`, 200),
    severity: event.severityLevel,
    status: event.status,
    ...texts({
      actor: [onBehalf ?? actor.actorId, 300],
      address: [actor.ip ?? context?.address, 64],
      userAgent: [actor.userAgent ?? context?.userAgent, 300],
      method: [request?.method ?? context?.method, 10],
      path: [url?.split('?')[0], 1000],
      requestId: [context?.requestId, 64],
      ...targetOf(event.plugin, meta),
      workspaceId: [meta.workspaceId, 63],
      error: [event.status === 'failed' && errorText(event.error), 1000],
    }),
    count: 1,
    meta: metaText(meta),
  };
}

type Text = [value: JsonValue | undefined, maxLength: number];

/** Those that are there. */
function texts<T extends string>(
  fields: Partial<Record<T, Text>>,
): Partial<Record<T, string>> {
  const found: Partial<Record<T, string>> = {};
  for (const [name, text] of Object.entries<Text | undefined>(fields)) {
    const [value, maxLength] = text ?? [undefined, 0];
    if (typeof value === 'string' && value !== '') {
      found[name as T] = storable(redactText(value), maxLength);
    }
  }
  return found;
}

/** What the event is about: as it says itself, or as plugins of Backstage say it. */
function targetOf(
  plugin: string,
  meta: JsonObject,
): { targetType?: Text; targetId?: Text } {
  const ref = meta.targetRef ?? meta.entityRef ?? meta.templateRef;
  if (typeof ref === 'string') {
    return { targetType: ['entity', 100], targetId: [ref.toLowerCase(), 300] };
  }
  const target = meta.target as JsonObject | undefined;
  if (typeof target === 'object' && target !== null && !Array.isArray(target)) {
    return { targetType: [target.type, 100], targetId: [target.id, 300] };
  }
  const id = meta.taskId ?? meta.id;
  return typeof id === 'string'
    ? { targetType: [plugin, 100], targetId: [id, 300] }
    : {};
}

const errorText = ({ name, message }: Error) =>
  message ? `${name}: ${message}` : name;

function metaText(meta: JsonObject): string {
  const text = storable(canonicalJson(meta), Infinity);
  return text.length <= mostMeta
    ? text
    : canonicalJson({ truncated: true, fields: Object.keys(meta).sort() });
}

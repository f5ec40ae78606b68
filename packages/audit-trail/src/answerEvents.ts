import { RequestContext } from '@rackstage/observability';
import { AuditDraft } from './AuditRow';
import { canonicalJson, storable } from './canonical';
import { redactText } from './redact';

const signOut = /^\/api\/auth\/([^/]+)\/logout$/;

/** An answer that is an event by itself: somebody was refused, or signed out. Which kind it is one of, too. */
export function answerEvent(
  request: RequestContext,
  status: number,
  now: Date,
): { kind?: string; draft: AuditDraft } | undefined {
  const { method, path, address = '', userAgent } = request;
  const [, provider] = signOut.exec(path) ?? [];
  const plugin = /^\/api\/([a-z][a-z0-9-]*)/.exec(path)?.[1] ?? 'app';
  const base = {
    at: now.toISOString(),
    plugin: storable(plugin, 100),
    severity: 'medium' as const,
    actor: request.caller && storable(request.caller, 300),
    address: storable(address, 64),
    userAgent: userAgent && storable(redactText(userAgent), 300),
    method: storable(method, 10),
    path: storable(redactText(path), 1000),
    requestId: request.requestId,
    count: 1,
  };
  if (status === 401 || status === 403) {
    const event = status === 401 ? 'not-signed-in' : 'permission-denied';
    return {
      kind: [plugin, status, address, base.actor].join(' '),
      draft: {
        ...base,
        event: `${base.plugin}.${event}`,
        status: 'failed',
        meta: canonicalJson({ status }),
      },
    };
  }
  if (provider && method === 'POST' && status < 300) {
    return {
      draft: {
        ...base,
        event: 'auth.sign-out',
        status: 'succeeded',
        meta: canonicalJson({ provider }),
      },
    };
  }
  return undefined;
}

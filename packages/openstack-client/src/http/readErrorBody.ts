export interface ErrorBody {
  message?: string;
  type?: string;
  retryAfter?: string;
}

/**
 * What a service says about an error. Each has its own shape:
 *
 * - Nova and Cinder: `{"itemNotFound": {"code": 404, "message": "…"}}`
 * - Keystone: `{"error": {"code": 401, "title": "Unauthorized", "message": "…"}}`
 * - Neutron: `{"NeutronError": {"type": "OverQuota", "message": "…", "detail": ""}}`
 * - Ironic: `{"error_message": "{\"faultstring\": \"…\"}"}`, where a text holds the other
 * - Octavia: `{"faultcode": "Client", "faultstring": "…"}`
 * - Designate: `{"code": 404, "type": "zone_not_found", "message": "…"}`
 * - Magnum: `{"errors": [{"code": "client", "title": "…", "detail": "…"}]}`
 * - Glance, and proxies on the way: a page of HTML
 */
export function readErrorBody(text: string): ErrorBody {
  const body = parseJson(text);
  if (!isRecord(body)) {
    return { message: textOfHtml(text) };
  }
  if (typeof body.faultstring === 'string') {
    return { type: stringOf(body.faultcode), message: body.faultstring };
  }
  if (typeof body.message === 'string') {
    return { type: stringOf(body.type), message: body.message };
  }
  if (Array.isArray(body.errors) && isRecord(body.errors[0])) {
    const [{ code, title, detail }] = body.errors;
    return {
      type: stringOf(code),
      message: stringOf(detail) ?? stringOf(title),
    };
  }
  const [key, error] = Object.entries(body)[0] ?? [];
  if (key === 'error_message' && typeof error === 'string') {
    return readErrorBody(error);
  }
  if (typeof error === 'string') {
    return { type: key, message: error };
  }
  if (!isRecord(error)) {
    return {};
  }
  return {
    message: stringOf(error.message),
    type: stringOf(error.type) ?? key,
    retryAfter: stringOf(error.retryAfter),
  };
}

const longestMessage = 500;

/** The sentence below the heading, or all of the text of a page that is made differently. */
function textOfHtml(html: string): string | undefined {
  const body = html.split(/<\/h1>/i).pop() ?? html;
  const text = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.slice(0, longestMessage) || undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

import { OpenStackError, ServiceName } from '../OpenStackError';
import { SharedCall } from '../SharedCall';
import { HttpAnswer, HttpTransport } from '../http/HttpTransport';
import { readAnswer } from '../http/readAnswer';

/** Dialects of a service that a call is written for. */
export interface VersionRange {
  /** The oldest in which the call works; the service's oldest when absent. */
  from?: string;
  /** The newest whose answers are known here. */
  to: string;
}

/** What a service speaks. */
interface Span {
  min: string;
  max: string;
}

/** Chooses the best dialect that both sides know, by the version document of each service, which is read once. */
export class Microversions {
  private readonly spans = new Map<string, Span | 'none'>();
  private readonly readings = new Map<string, SharedCall<Span | 'none'>>();

  /** @param enabled - otherwise no service is asked, and none is spoken to in a dialect */
  constructor(
    private readonly transport: HttpTransport,
    private readonly enabled: boolean,
  ) {}

  /**
   * The dialect for a call; undefined when the service knows none and the call needs none.
   *
   * @param url - of the service, with its version
   * @throws OpenStackError `too-old`, or as reading the document does
   */
  async choose(
    service: ServiceName,
    url: string,
    range: VersionRange,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const root = versionRoot(url);
    const span = this.enabled
      ? (this.spans.get(root) ??
        (await this.read(service, root, headers, signal)))
      : 'none';
    const { from, to } = range;
    if (span === 'none') {
      return from === undefined ? undefined : refuse(service, from);
    }
    const best = compareVersions(to, span.max) <= 0 ? to : span.max;
    const oldest = from ?? span.min;
    return compareVersions(best, oldest) < 0
      ? refuse(service, oldest, span.max)
      : best;
  }

  private async read(
    service: ServiceName,
    root: string,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Span | 'none'> {
    const reading =
      this.readings.get(root) ??
      new SharedCall(async ownSignal => {
        const answer = await this.transport.send(
          { service, method: 'GET', url: root, headers },
          ownSignal,
        );
        return spanOf(answer);
      });
    this.readings.set(root, reading);
    const span = await reading.join(signal);
    this.spans.set(root, span);
    this.readings.delete(root);
    return span;
  }
}

/** As numbers, part by part: 2.9 is older than 2.10. */
export function compareVersions(a: string, b: string): number {
  const [majorA, minorA] = a.split('.').map(Number);
  const [majorB, minorB] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** The address up to the version of the API; Cinder's has the project behind it. */
function versionRoot(url: string): string {
  return url.replace(/(\/v\d+(?:\.\d+)?)(\/.*)?$/, '$1/');
}

interface VersionEntry {
  min_version?: string;
  /** `max_version` at Magnum. */
  version?: string;
  max_version?: string;
}

/** A service, or what stands before it, that shows nobody such a document. */
const withoutDocument = [403, 404, 405];

/**
 * Nova and Ironic describe one version, Cinder a list of one; Magnum tells only by headers, and old services not at all.
 *
 * @throws OpenStackError when something else answers, as what is taken for old here would be treated as old from then on
 */
function spanOf(answer: HttpAnswer): Span | 'none' {
  if (withoutDocument.includes(answer.status)) {
    return 'none';
  }
  const entry = versionEntry(readAnswer(answer));
  const max =
    entry?.version ||
    entry?.max_version ||
    inHeader(answer.header('openstack-api-maximum-version'));
  const min =
    entry?.min_version ||
    inHeader(answer.header('openstack-api-minimum-version'));
  return max && min ? { min, max } : 'none';
}

function versionEntry(body: unknown): VersionEntry | undefined {
  const { version, versions } = (body ?? {}) as {
    version?: VersionEntry;
    versions?: VersionEntry[];
  };
  return version ?? versions?.[0];
}

/** `container-infra 1.11` */
function inHeader(value: string | undefined): string | undefined {
  return value?.split(' ').pop();
}

function refuse(service: ServiceName, needed: string, max?: string): never {
  const known = max ? `knows its API up to ${max}` : 'has no microversions';
  throw new OpenStackError(
    `The ${service} service ${known}, and this needs ${needed}`,
    { kind: 'too-old', service },
  );
}

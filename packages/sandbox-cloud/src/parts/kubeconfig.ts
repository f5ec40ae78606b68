import { createHmac } from 'node:crypto';
import { Project } from '../service/Project';

/** What opens the API server of a cluster; it ends with the project's key. */
export function clusterToken({ apiKey }: Project, clusterId: string): string {
  return createHmac('sha256', apiKey).update(clusterId).digest('hex');
}

/** As `kubectl` reads it. JSON is YAML: nothing in it has to be escaped otherwise. */
export function kubeconfigOf({
  name,
  server,
  token,
}: {
  name: string;
  server: string;
  token: string;
}): string {
  const document = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

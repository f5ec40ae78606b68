import { listInstances } from './instances';
import { people } from './people';
import { PortalApi } from './PortalApi';

interface Workspace {
  id: string;
  state: string;
}

interface Member {
  id: string;
  entityRef: string;
}

/**
 * Takes back what a test has made by that name and others would notice: deployments, what they are saved as, and instances, for which the cloud has a quota,
 * requests that wait for somebody, and workspaces, whose members may do more than others.
 */
export async function tidyUp(name: string): Promise<void> {
  const api = await PortalApi.signIn(
    process.env.RACKSTAGE_URL!,
    'administrator',
  );
  const deployments = await api.get<{ items: { id: string }[] }>(
    `/api/clouds/deployments?q=${name}`,
  );
  for (const { id } of deployments.items) {
    await api.fetch(`/api/clouds/deployments/${id}`, { method: 'DELETE' });
  }
  const templates = await api.get<{ items: { id: string; name: string }[] }>(
    '/api/clouds/deployment-templates?limit=200',
  );
  for (const template of templates.items) {
    if (template.name.startsWith(name)) {
      await api.fetch(`/api/clouds/deployment-templates/${template.id}`, {
        method: 'DELETE',
      });
    }
  }
  for (const { id } of await listInstances(api, name)) {
    // One that is just being deleted, or is protected, is left.
    await api.fetch(`/api/clouds/instances/${id}`, { method: 'DELETE' });
  }
  const { items: requests } = await api.get<{ items: { id: string }[] }>(
    `/api/requests/requests?q=${name}`,
  );
  for (const { id } of requests) {
    // One that is over is refused.
    await api.fetch(`/api/requests/requests/${id}/withdraw`, {
      method: 'POST',
      body: '{}',
    });
  }
  const { items } = await api.get<{ items: Workspace[] }>(
    `/api/workspaces/workspaces?q=${name}`,
  );
  for (const { id, state } of items) {
    if (state === 'active') {
      await takeOver(api, `/api/workspaces/workspaces/${id}/members`);
    }
  }
}

/** Somebody has to own it. */
async function takeOver(api: PortalApi, path: string): Promise<void> {
  const owner = people.administrator;
  await api.fetch(path, {
    method: 'POST',
    body: JSON.stringify({ entityRef: owner, role: 'owner' }),
  });
  const { items } = await api.get<{ items: Member[] }>(path);
  for (const { id, entityRef } of items) {
    if (entityRef !== owner) {
      await api.delete(`${path}/${id}`);
    }
  }
}

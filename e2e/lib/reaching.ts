import { accountRead } from './accounts';
import { InstanceAnswer } from './instances';
import { makeInstances } from './made';
import { PortalApi } from './PortalApi';
import { TestSshd } from './testKit';

/** An account of the sandbox by this name, with instances whose machine is the server. */
export async function reachableInstances(
  api: PortalApi,
  name: string,
  sshd: TestSshd,
  count = 1,
): Promise<InstanceAnswer[]> {
  const { id } = await api.post<{ id: string }>('/api/clouds/accounts', {
    name,
    title: `Machines ${name}`,
    driver: 'sandbox',
    owner: 'group:default/cloud-operations',
    config: {
      endpoint: process.env.RACKSTAGE_SANDBOX_ENDPOINT,
      project: 'demo',
    },
    credential: { apiKey: process.env.RACKSTAGE_SANDBOX_KEY },
  });
  await accountRead(api, name);
  const { instances } = await makeInstances(api, name, {
    account: name,
    count,
    labels: { team: name },
  });
  const { revision } = await api.get<{ revision: number }>(
    `/api/clouds/accounts/${id}/access`,
  );
  const { host, port, user, privateKey } = sshd;
  const response = await api.fetch(`/api/clouds/accounts/${id}/access`, {
    method: 'PUT',
    body: JSON.stringify({
      port: 22,
      direct: false,
      login: { user, privateKey },
      bastions: [],
      endpoints: instances.map(instance => ({
        instanceId: instance.id,
        host,
        port,
      })),
      revision,
    }),
  });
  if (!response.ok) {
    throw new Error(await response.text());
  }
  return instances;
}

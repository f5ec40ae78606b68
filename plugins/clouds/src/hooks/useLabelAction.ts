import { useApi } from '@backstage/frontend-plugin-api';
import { DeploymentPowerChange } from '@rackstage/plugin-clouds-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';

/** As many as a deployment has at most. */
const mostMembers = 200;

/**
 * Instances of a deployment that have all of some labels, and what is done with
 * them.
 *
 * @param labels - absent: nobody has said yet
 */
export function useLabelAction(
  deploymentId: string,
  labels: Record<string, string> | undefined,
) {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const concerned = useQuery({
    queryKey: [cloudsKey, 'instances', deploymentId, labels],
    enabled: labels !== undefined,
    queryFn: async ({ signal }) => {
      const { items } = await api.listInstances(
        {
          deploymentId: [deploymentId],
          label: Object.entries(labels!).map(([key, value]) =>
            value === '' ? key : `${key}=${value}`,
          ),
          limit: mostMembers,
        },
        { signal },
      );
      return items;
    },
  });
  const run = useMutation({
    /** How many it was asked of. */
    mutationFn: async (
      action: DeploymentPowerChange['action'] | 'terminate',
    ): Promise<number> => {
      if (action !== 'terminate') {
        const body = { action, labels };
        return (await api.changeDeploymentPower(deploymentId, body)).changed;
      }
      const going = concerned.data ?? [];
      await Promise.all(going.map(({ id }) => api.deleteInstance(id)));
      return going.length;
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
  return { concerned, run };
}

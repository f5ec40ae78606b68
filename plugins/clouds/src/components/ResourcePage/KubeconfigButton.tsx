import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  cloudsClusterAccessPermission,
  ManagedResource,
} from '@rackstage/plugin-clouds-common';
import { downloadText, FailurePanel } from '@rackstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsTranslationRef } from '../../translations/ref';

/** Asks the cloud for what opens a cluster and saves it as a file; nothing of it stays on the page. */
export function KubeconfigButton({ cluster }: { cluster: ManagedResource }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { allowed } = usePermission({
    permission: cloudsClusterAccessPermission,
    resourceRef: cluster.id,
  });
  const download = useMutation({
    mutationFn: async () => {
      const { kubeconfig } = await api.readKubeconfig(cluster.id);
      downloadText(
        `${cluster.name}.kubeconfig.yaml`,
        'application/yaml',
        kubeconfig,
      );
    },
    gcTime: 0,
  });
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isDisabled={cluster.cloudId === undefined}
        isPending={download.isPending}
        onPress={() => download.mutate()}
      >
        {t('resource.kubeconfig')}
      </Button>
      {download.error && <FailurePanel error={download.error} />}
    </>
  );
}

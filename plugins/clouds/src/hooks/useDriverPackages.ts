import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Account,
  cloudsDriverInstallPermission,
} from '@rackstage/plugin-clouds-common';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';

/** Milliseconds between two looks at the processes. */
const interval = 5_000;

/** All versions that are installed, and what was refused last; nothing for whoever may not install. */
export function useDriverPackages() {
  const api = useApi(cloudsApiRef);
  const { allowed } = usePermission({
    permission: cloudsDriverInstallPermission,
  });
  return useQuery({
    queryKey: [cloudsKey, 'driver-packages'],
    queryFn: async ({ signal }) =>
      (await api.listDriverPackages({ signal })).items,
    enabled: allowed,
    refetchInterval: interval,
  });
}

export function useRegistrySearch(text: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'driver-registry', text],
    queryFn: ({ signal }) => api.searchDriverRegistry(text, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useDriverPackageMutations() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [cloudsKey] });
  return {
    upload: useMutation({
      mutationFn: (upload: { file: Blob; integrity: string }) =>
        api.uploadDriverPackage(upload.file, upload.integrity),
      onSettled,
    }),
    install: useMutation({
      mutationFn: (wanted: { name: string; version?: string }) =>
        api.installDriverPackage(wanted),
      onSettled,
    }),
    activate: useMutation({
      mutationFn: (id: string) => api.updateDriverPackage(id, { active: true }),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.removeDriverPackage(id),
      onSettled,
    }),
    /** One after the other; those that fail keep their version. */
    move: useMutation({
      mutationFn: async (move: { accounts: Account[]; packageId: string }) => {
        const failures: string[] = [];
        for (const { id, title } of move.accounts) {
          await api
            .updateAccount(id, { driverPackageId: move.packageId })
            .catch(error =>
              failures.push(
                `${title}: ${error.cause?.message ?? error.message}`,
              ),
            );
        }
        if (failures.length > 0) {
          throw new Error(failures.join('\n'));
        }
      },
      onSettled,
    }),
  };
}

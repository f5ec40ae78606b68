import { useApi } from '@backstage/frontend-plugin-api';
import { RackFace } from '@rackstage/plugin-datacenter-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { readBase64 } from '../base64';

/** Which faces of a device type have an image. */
export function useFaceImages(deviceTypeId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'face-images', deviceTypeId],
    queryFn: ({ signal }) => api.listFaceImages(deviceTypeId, { signal }),
  });
}

export function usePutFaceImage(deviceTypeId: string, face: RackFace) {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: Blob) =>
      api.putFaceImage(deviceTypeId, face, { data: await readBase64(file) }),
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}

export function useDeleteFaceImage(deviceTypeId: string, face: RackFace) {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteFaceImage(deviceTypeId, face),
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}

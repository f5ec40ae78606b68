import { useApi } from '@backstage/frontend-plugin-api';
import { RackFace } from '@rackstage/plugin-datacenter-common';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { dataUrl } from '../base64';

/** Of all pages: a version never changes, so that no hint of a change concerns it. */
const faceQueryKey = 'datacenter-face';

/** How long an image stays that nothing shows, in milliseconds. */
const keptMilliseconds = 10 * 60_000;

/**
 * The image of a face of a device type, as an address for `img` or `image`.
 *
 * @param version - of the image, as elevations and lists of images say it;
 * without one there is no image, and nothing is asked for
 * @returns undefined until it is there, or when it could not be loaded
 */
export function useFaceImage(
  deviceTypeId: string,
  face: RackFace,
  version: string | undefined,
): string | undefined {
  const api = useApi(datacenterApiRef);
  const { data } = useQuery({
    queryKey: [faceQueryKey, deviceTypeId, face, version],
    queryFn: async ({ signal }) =>
      dataUrl(await api.getFaceImage(deviceTypeId, face, { signal })),
    enabled: version !== undefined,
    staleTime: Infinity,
    gcTime: keptMilliseconds,
  });
  return data;
}

import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';

/** Every place, with how many racks and devices stand directly in it. */
export function usePlaceTree() {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'places'],
    queryFn: async ({ signal }) => (await api.getPlaceTree({ signal })).items,
  });
}

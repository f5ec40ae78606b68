import { useApi } from '@backstage/frontend-plugin-api';
import { RoomLayout } from '@rackstage/plugin-datacenter-common';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';

/** What stands in a room, as it is or as a plan will have it. */
export function useRoomLayout(roomId: string, planId: string | undefined) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'room', roomId, planId],
    queryFn: async ({ signal }) =>
      (await api.getRoomLayout(roomId, planId, { signal })) as RoomLayout,
  });
}

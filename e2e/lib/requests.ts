import { PortalApi } from './PortalApi';

/** Decides the current step of a request, as it is now. */
export async function decide(
  api: PortalApi,
  requestId: string,
  verdict: 'approve' | 'reject',
): Promise<void> {
  const path = `/api/requests/requests/${requestId}`;
  const { revision, step } = await api.get<{ revision: number; step: number }>(
    path,
  );
  await api.post(`${path}/decisions`, {
    verdict,
    revision,
    step,
    ...(verdict === 'reject' && { comment: 'Not like this' }),
  });
}

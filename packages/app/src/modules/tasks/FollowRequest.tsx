import { useTaskEventStream } from '@backstage/plugin-scaffolder-react';
import { Navigate } from 'react-router-dom';

/** Leads on from a task that files a request to the request, whose page goes on with both. */
export function FollowRequest({ taskId }: { taskId: string }) {
  const { output } = useTaskEventStream(taskId);
  const requestId = output?.requestId;
  return typeof requestId === 'string' ? (
    <Navigate to={`/requests/${requestId}`} replace />
  ) : null;
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

/** What clouds say of their things, in the one vocabulary of state. */
const states = {
  creating: 'working',
  pending: 'working',
  running: 'ok',
  active: 'ok',
  available: 'ok',
  'in-use': 'ok',
  stopping: 'working',
  stopped: 'off',
  starting: 'working',
  rebooting: 'working',
  attaching: 'working',
  detaching: 'working',
  changing: 'working',
  updating: 'working',
  deleting: 'working',
  error: 'failed',
  unavailable: 'attention',
  unknown: 'unknown',
} as const satisfies Record<string, State>;

type Status = keyof typeof states;

const isKnown = (status: string): status is Status =>
  Object.hasOwn(states, status);

/** A state in words; one that nobody expected stays as the cloud writes it. */
export function useStatusText(): (status: string) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return status => (isKnown(status) ? t(`browse.status.${status}`) : status);
}

export function StatusBadge({ status }: { status: string | undefined }) {
  const text = useStatusText();
  return status ? (
    <StateBadge state={isKnown(status) ? states[status] : 'unknown'}>
      {text(status)}
    </StateBadge>
  ) : null;
}

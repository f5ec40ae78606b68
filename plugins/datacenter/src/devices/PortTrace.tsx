import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { Trace } from '@rackstage/plugin-datacenter-common';
import { FailurePanel, useFormat } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';
import { CableVerificationLine } from '../verification/CableVerification';
import { Ends } from './Connections';
import styles from './devices.module.css';
import { TraceDrawing } from './TraceDrawing';

/** The way from a port to the far end: drawn, and in words. */
export function PortTrace({ portId }: { portId: string }) {
  const api = useApi(datacenterApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: [queryKey, 'trace', portId],
    queryFn: ({ signal }) => api.tracePort(portId, { signal }),
  });
  return (
    <>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data && <TraceView trace={data} />}
    </>
  );
}

function TraceView({ trace }: { trace: Trace }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  if (trace.hops.length === 0) {
    return <Text as="p">{t('verification.noCable')}</Text>;
  }
  const verdict = () => {
    if (trace.split) {
      return t('device.split');
    }
    return trace.complete ? t('device.complete') : t('device.incomplete');
  };
  return (
    <>
      <Text as="p">
        {verdict()} {!trace.active && t('device.inactive')}{' '}
        {trace.lengthMetres > 0 &&
          t('device.length', { length: format.number(trace.lengthMetres) })}
      </Text>
      <div className={styles.trace}>
        <TraceDrawing trace={trace} />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.traceSmall}>{t('device.hops')}</caption>
          <tbody>
            {trace.hops.map(({ near, cable, far }) => (
              <tr key={cable.id}>
                <td>
                  <Ends ends={near} />
                </td>
                <td>
                  {[cable.label, cable.type].filter(Boolean).join(' · ')}
                  <div>
                    <CableVerificationLine cableId={cable.id} />
                  </div>
                </td>
                <td>
                  <Ends ends={far} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

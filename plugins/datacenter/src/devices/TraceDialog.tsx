import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Skeleton,
  Text,
} from '@backstage/ui';
import { Trace, TraceEnd } from '@rackstage/plugin-datacenter-common';
import { FailurePanel, useFormat } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';
import { Ends } from './Connections';
import styles from './devices.module.css';
import { TraceDrawing } from './TraceDrawing';

/** The way from a port to the far end: drawn, and in words. */
export function TraceDialog(props: { port: TraceEnd; onClose: () => void }) {
  const { port, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: [queryKey, 'trace', port.id],
    queryFn: ({ signal }) => api.tracePort(port.id, { signal }),
  });
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={1000}>
      <DialogHeader>
        {port.ownerTitle} {port.name}
      </DialogHeader>
      <DialogBody>
        {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton width="100%" height={160} />}
        {data && <TraceView trace={data} />}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function TraceView({ trace }: { trace: Trace }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
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
                <td>{[cable.label, cable.type].filter(Boolean).join(' · ')}</td>
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

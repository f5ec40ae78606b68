import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Link, Text } from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  Verification,
} from '@rackstage/plugin-datacenter-common';
import {
  FailurePanel,
  Panel,
  State,
  StateBadge,
  useFormat,
} from '@rackstage/ui';
import { useMutation } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryClient, queryKey } from '../api/queries';
import table from '../devices/devices.module.css';
import own from '../failures/failures.module.css';
import styles from '../objects/objects.module.css';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { useEndText, useFixText } from './useFixText';

type VerifiedLink = Verification['links'][number];

const stateOf: Record<VerifiedLink['state'], State> = {
  verified: 'ok',
  missing: 'failed',
  wrong: 'failed',
  unknown: 'unknown',
};

/** What is not right comes first. */
const order: VerifiedLink['state'][] = [
  'wrong',
  'missing',
  'unknown',
  'verified',
];

/** Asks the devices of a rack what is connected to them, and compares. */
export function VerificationTab({ rackId }: { rackId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  const verify = useMutation({
    mutationFn: () => api.verifyRack(rackId),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [queryKey] }),
  });
  return (
    <div className={styles.stack}>
      <Text as="p" color="secondary">
        {t('verification.about')}
      </Text>
      {allowed && (
        <div>
          <Button
            variant="primary"
            size="small"
            isPending={verify.isPending}
            onPress={() => verify.mutate()}
          >
            {t('verification.start')}
          </Button>
        </div>
      )}
      {verify.error && <FailurePanel error={verify.error} />}
      {verify.data && <Result result={verify.data} />}
    </div>
  );
}

function Result({ result }: { result: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const some = order.filter(state =>
    result.links.some(link => link.state === state),
  );
  return (
    <>
      <div className={own.summary} role="status">
        {some.map(state => (
          <StateBadge key={state} state={stateOf[state]}>
            {t('failure.counted', {
              effect: t(`verification.state.${state}`),
              number: format.number(
                result.links.filter(link => link.state === state).length,
              ),
            })}
          </StateBadge>
        ))}
        {result.extra.length > 0 && (
          <StateBadge state="attention">
            {t('failure.counted', {
              effect: t('verification.extra'),
              number: format.number(result.extra.length),
            })}
          </StateBadge>
        )}
      </div>
      {result.unread.length > 0 && <Unread result={result} />}
      {result.links.length > 0 && <Links result={result} />}
      {result.extra.length > 0 && <Extra result={result} />}
    </>
  );
}

/** Devices that were asked in vain, and why. */
function Unread({ result }: { result: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <Panel title={t('verification.unread')}>
      <ul className={own.owners}>
        {result.unread.map(({ id, title, message }) => (
          <li key={id}>
            <Link href={objectPath('devices', id)}>{title}</Link> {message}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Links({ result }: { result: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const endText = useEndText(result);
  const fixText = useFixText(result);
  const sorted = [...result.links].sort(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
  );
  return (
    <Panel title={words.kind('cables')}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.one('cables')}</th>
              <th scope="col">{words.field('verification')}</th>
              <th scope="col">{words.field('a')}</th>
              <th scope="col">{words.field('b')}</th>
              <th scope="col">{t('verification.seen')}</th>
              <th scope="col">{t('verification.fix')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(link => (
              <tr key={link.cableId}>
                <th scope="row">
                  <Link href={objectPath('cables', link.cableId)}>
                    {link.cable}
                  </Link>
                </th>
                <td>
                  <StateBadge state={stateOf[link.state]}>
                    {t(`verification.state.${link.state}`)}
                  </StateBadge>
                </td>
                <td>{endText(link.a)}</td>
                <td>{endText(link.b)}</td>
                <td>{link.seen?.map(endText).join(', ')}</td>
                <td>{link.fix && fixText(link.fix)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** What is connected and not recorded. */
function Extra({ result }: { result: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const endText = useEndText(result);
  const fixText = useFixText(result);
  return (
    <Panel title={t('verification.extra')}>
      <ul className={own.owners}>
        {result.extra.map(({ a, b, fix }) => (
          <li key={`${endText(a)} ${endText(b)}`}>{fixText(fix)}</li>
        ))}
      </ul>
    </Panel>
  );
}

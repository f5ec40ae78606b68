import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import {
  Verification,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import {
  FailurePanel,
  MoreRows,
  Panel,
  StateBadge,
  useFormat,
} from '@rackstage/ui';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import table from '../devices/devices.module.css';
import runs from '../netbox/netbox.module.css';
import styles from '../objects/objects.module.css';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { CorrectButton } from './CorrectButton';
import { linkStateOf, linkStates } from './linkStates';
import { endText, useFixText } from './useFixText';
import { useLinks } from './useVerifications';
import own from './verification.module.css';

/** What is wrong, missing, too much, not known and right, page by page. */
export function VerifiedLinks({ run }: { run: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params] = useSearchParams();
  const state = linkStates.find(one => one === params.get('state'));
  const all = linkStates.reduce(
    (sum, one) => sum + (run.counts?.[one] ?? 0),
    0,
  );
  return (
    <Panel title={t('verification.links')}>
      {all === 0 ? (
        <Text as="p" color="secondary">
          {t('verification.noLinks')}
        </Text>
      ) : (
        <>
          <nav className={styles.kinds} aria-label={t('verification.links')}>
            <Choice run={run} count={all} isChosen={!state} />
            {linkStates.map(one => (
              <Choice
                key={one}
                run={run}
                state={one}
                count={run.counts?.[one] ?? 0}
                isChosen={one === state}
              />
            ))}
          </nav>
          <Links run={run} state={state} />
        </>
      )}
    </Panel>
  );
}

function Choice(props: {
  run: Verification;
  state?: VerifiedLink['state'];
  count: number;
  isChosen: boolean;
}) {
  const { run, state, count, isChosen } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const { pathname } = useLocation();
  const query = new URLSearchParams({
    tab: 'verification',
    run: run.id,
    ...(state && { state }),
  });
  return (
    <ButtonLink
      href={`${pathname}?${query}`}
      size="small"
      variant={isChosen ? 'secondary' : 'tertiary'}
      aria-current={isChosen ? 'page' : undefined}
    >
      {state ? t(`verification.state.${state}`) : t('verification.all')}{' '}
      {format.number(count)}
    </ButtonLink>
  );
}

function Links(props: { run: Verification; state?: VerifiedLink['state'] }) {
  const { run, state } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const pages = useLinks(run, state);
  const [corrected, setCorrected] = useState(new Set<string>());
  const { data, error } = pages;
  if (error) {
    return <FailurePanel error={error} onRetry={() => void pages.refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={120} />;
  }
  const links = data.pages.flatMap(({ items }) => items);
  return links.length === 0 ? (
    <Text as="p" color="secondary">
      {t('verification.noneOfState')}
    </Text>
  ) : (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${runs.items}`}>
          <thead>
            <tr>
              <th scope="col">{t('device.cable')}</th>
              <th scope="col">{words.field('verification')}</th>
              <th scope="col">{t('verification.seen')}</th>
              <th scope="col">{t('verification.fix')}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(link => (
              <LinkRow
                key={link.id}
                run={run}
                link={link}
                isCorrected={corrected.has(link.id)}
                onCorrected={() =>
                  setCorrected(before => new Set([...before, link.id]))
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows pages={pages} />
    </>
  );
}

function LinkRow(props: {
  run: Verification;
  link: VerifiedLink;
  isCorrected: boolean;
  onCorrected: () => void;
}) {
  const { run, link, isCorrected, onCorrected } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const fixText = useFixText();
  const { cable, cableId, state } = link;
  return (
    <tr>
      <th scope="row" className={own.link}>
        {cableId ? (
          <Link href={objectPath('cables', cableId)}>{cable}</Link>
        ) : (
          t('verification.noCable')
        )}
        <Text as="p" variant="body-small" color="secondary">
          {[link.a, link.b].map(end => endText(link, end)).join(' ↔ ')}
        </Text>
      </th>
      <td>
        <StateBadge state={linkStateOf[state]}>
          {t(`verification.state.${state}`)}
        </StateBadge>
      </td>
      <td className={own.seen} data-label={t('verification.seen')}>
        <Seen link={link} />
      </td>
      <td>
        <div className={own.fix}>
          {fixText(link)}
          {isCorrected && (
            <Text as="p" color="secondary">
              {t('verification.correctedHere')}
            </Text>
          )}
          {link.correctable && !isCorrected && (
            <CorrectButton run={run} link={link} onCorrected={onCorrected} />
          )}
        </div>
      </td>
    </tr>
  );
}

/** What is there instead, or how sure it is. */
function Seen({ link }: { link: VerifiedLink }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { certainty, reason, seen = [] } = link;
  if (reason) {
    return <>{t(`verification.reason.${reason}`)}</>;
  }
  if (certainty === 'device') {
    return <>{t('verification.deviceOnly')}</>;
  }
  return <>{seen.map(end => endText(link, end)).join(', ')}</>;
}

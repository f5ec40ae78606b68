import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import {
  NetboxRun,
  NetboxRunItem,
  ObjectKindName,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, MoreRows, Panel, useFormat } from '@rackstage/ui';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import table from '../devices/devices.module.css';
import styles from '../objects/objects.module.css';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { ItemChanges } from './ItemChanges';
import own from './netbox.module.css';
import { runPath, ShownOutcome, shownOutcomes, sumsOf } from './runStates';
import { useRunItems } from './useNetbox';

/** The objects behind the counts, page by page. */
export function RunItems({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const { outcome, kind } = useChosen(run);
  const sums = sumsOf(run);
  const counted = (one: ShownOutcome) =>
    kind
      ? (run.counts.find(count => count.kind === kind)?.[one] ?? 0)
      : sums[one];
  const place = useRef<HTMLDivElement>(null);
  const [params] = useSearchParams();
  const isChosen = params.has('outcome');
  useEffect(() => {
    if (isChosen) {
      // They were chosen in a table above.
      place.current?.scrollIntoView({ block: 'start' });
      place.current?.focus({ preventScroll: true });
    }
  }, [isChosen, outcome, kind]);
  return (
    <div ref={place} tabIndex={-1} className={own.place}>
      <Panel
        title={kind ? words.kind(kind) : t('netbox.items')}
        action={
          kind && (
            <Link href={`${runPath(run)}?outcome=${outcome}`}>
              {t('netbox.all')}
            </Link>
          )
        }
      >
        <nav className={styles.kinds} aria-label={t('netbox.difference')}>
          {shownOutcomes.map(one => {
            const query = new URLSearchParams({
              outcome: one,
              ...(kind && { kind }),
            });
            return (
              <ButtonLink
                key={one}
                href={`${runPath(run)}?${query}`}
                size="small"
                variant={one === outcome ? 'secondary' : 'tertiary'}
                aria-current={one === outcome ? 'page' : undefined}
              >
                {t(`netbox.outcome.${one}`)} {format.number(counted(one))}
              </ButtonLink>
            );
          })}
        </nav>
        {outcome === 'gone' && (
          <Text as="p" color="secondary">
            {t('netbox.goneHint')}
          </Text>
        )}
        <Items
          key={`${outcome} ${kind}`}
          run={run}
          outcome={outcome}
          kind={kind}
        />
      </Panel>
    </div>
  );
}

/** By the address; else what there is something of. */
function useChosen(run: NetboxRun): {
  outcome: ShownOutcome;
  kind?: ObjectKindName;
} {
  const [params] = useSearchParams();
  const sums = sumsOf(run);
  return {
    outcome:
      shownOutcomes.find(one => one === params.get('outcome')) ??
      shownOutcomes.find(one => sums[one] > 0) ??
      'create',
    kind: objectKinds.find(one => one === params.get('kind')),
  };
}

function Items(props: {
  run: NetboxRun;
  outcome: ShownOutcome;
  kind?: ObjectKindName;
}) {
  const { run, outcome, kind } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const pages = useRunItems(run, outcome, kind);
  const { data, error } = pages;
  if (error) {
    return <FailurePanel error={error} onRetry={() => void pages.refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={120} />;
  }
  const items = data.pages.flatMap(page => page.items);
  const titles = Object.assign({}, ...data.pages.map(page => page.titles));
  const last = {
    create: undefined,
    change: t('netbox.changes'),
    gone: undefined,
    skipped: t('netbox.reason'),
  }[outcome];
  return items.length === 0 ? (
    <Text as="p" color="secondary">
      {t('netbox.noItems')}
    </Text>
  ) : (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${own.items}`}>
          <thead>
            <tr>
              {!kind && <th scope="col">{t('netbox.kind')}</th>}
              <th scope="col">{words.field('name')}</th>
              <th scope="col">{t('netbox.within')}</th>
              {last && <th scope="col">{last}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(item => (
              <tr key={item.sourceId}>
                {!kind && <td>{words.one(item.kind)}</td>}
                <th scope="row">
                  <Name item={item} />
                </th>
                <td>{item.within}</td>
                {outcome === 'change' && (
                  <td>
                    <ItemChanges item={item} titles={titles} />
                  </td>
                )}
                {outcome === 'skipped' && (
                  <td>
                    <Reason item={item} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows pages={pages} />
    </>
  );
}

function Name({ item }: { item: NetboxRunItem }) {
  const { kind, objectId, title, note, outcome } = item;
  return (
    <>
      {objectId ? (
        <Link href={objectPath(kind, objectId)}>{title}</Link>
      ) : (
        title
      )}
      {note && outcome !== 'skipped' && (
        <Text as="p" variant="body-x-small" color="secondary">
          {note}
        </Text>
      )}
    </>
  );
}

function Reason({ item: { reason, detail } }: { item: NetboxRunItem }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <>
      {reason && t(`netbox.reasons.${reason}`)}
      {reason && (
        <Text as="p" variant="body-small">
          {t(`netbox.remedies.${reason}`)}
        </Text>
      )}
      {detail && (
        <Text as="p" variant="body-x-small" color="secondary">
          {detail}
        </Text>
      )}
    </>
  );
}

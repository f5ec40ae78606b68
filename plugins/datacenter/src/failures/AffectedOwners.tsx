import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  AffectedDevice,
  ANNOTATION_OBJECT_ID,
} from '@rackstage/plugin-datacenter-common';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import { FailurePanel, Owner, Panel, useFormat } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '../api/queries';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import own from './failures.module.css';

/** The catalog is asked for this many devices; those that are hit hardest come first. */
const asked = 200;

/** How a catalog entity says that something needs it. */
const needs = new Set(['hostOf', 'dependencyOf', 'partOf']);

/** Whom a failure hurts: the owners of devices, and what the catalog says to run on them. */
export function AffectedOwners({ devices }: { devices: AffectedDevice[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const dependents = useDependents(devices);
  const counts = new Map<string, number>();
  devices.forEach(
    ({ owner }) => owner && counts.set(owner, (counts.get(owner) ?? 0) + 1),
  );
  const owners = [...counts].sort(([, one], [, other]) => other - one);
  return (
    <Panel title={t('failure.hurt')}>
      <div className={styles.stack}>
        {owners.length === 0 && (
          <Text as="p" color="secondary">
            {t('failure.noOwner')}
          </Text>
        )}
        <ul className={own.owners}>
          {owners.map(([owner, count]) => (
            <li key={owner}>
              <Owner entityRef={owner} />{' '}
              {t('failure.devices', { number: format.number(count) })}
            </li>
          ))}
        </ul>
        {dependents.error && <FailurePanel error={dependents.error} />}
        {dependents.data && dependents.data.length > 0 && (
          <>
            <Text as="h3" weight="bold">
              {t('failure.runs')}
            </Text>
            <ul className={own.owners}>
              {dependents.data.map(ref => (
                <li key={ref}>
                  <EntityRefLink entityRef={ref} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}

/** Entities that need one of the devices, by what the catalog says. */
function useDependents(devices: AffectedDevice[]) {
  const catalog = useApi(catalogApiRef);
  const ids = devices.slice(0, asked).map(({ id }) => id);
  return useQuery({
    queryKey: [queryKey, 'dependents', ids],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { [`metadata.annotations.${ANNOTATION_OBJECT_ID}`]: ids },
        fields: ['relations'],
        limit: asked,
      });
      const refs = items.flatMap(({ relations = [] }) =>
        relations
          .filter(({ type }) => needs.has(type))
          .map(({ targetRef }) => targetRef),
      );
      return [...new Set(refs)].sort();
    },
  });
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  ManagedResource,
  SecurityGroupRule,
  RegionalStatus,
  regionalStatuses,
  VolumeStatus,
  volumeStatuses,
} from '@rackstage/plugin-clouds-common';
import { RelativeTime, useFormat } from '@rackstage/ui';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { ListValue } from './ListValue';
import { pathOfReference, readPath, referencesOf } from './readPath';
import styles from './resources.module.css';
import { RulesTable } from './RulesTable';

type Field = Kind['columns'][number];

const statuses: readonly string[] = [...volumeStatuses, ...regionalStatuses];

const isStatus = (value: string): value is VolumeStatus | RegionalStatus =>
  statuses.includes(value);

/** A part of a resource as people read it; nothing where there is none. */
export function ResourceValue(props: {
  resource: ManagedResource;
  field: Field;
  /** In a cell of a table there is room for one line. */
  isShort?: boolean;
}) {
  const { resource, field, isShort } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const value = readPath(resource, field.path);
  const statusText = (status: string) => {
    // Only what can be attached is free; the rest is ready.
    if (status === 'available' && resource.kind !== 'volume') {
      return t('phase.Ready');
    }
    return isStatus(status) ? t(`status.${status}`) : status;
  };
  if (value === undefined) {
    return <>{t('value.none')}</>;
  }
  switch (field.format) {
    case 'gibibytes':
      return <>{t('value.gibibytes', { size: String(value) })}</>;
    case 'reference':
      return <References resource={resource} path={field.path} />;
    case 'status':
      return <>{statusText(String(value))}</>;
    case 'rules': {
      const rules = value as SecurityGroupRule[];
      return isShort ? (
        <>{t('rules.count', { count: rules.length })}</>
      ) : (
        <RulesTable rules={rules} />
      );
    }
    case 'bytes':
      return <>{format.memory(Math.round(Number(value) / 1024 ** 2))}</>;
    case 'list': {
      const items = value as unknown[];
      return isShort ? (
        <>{String(items.length)}</>
      ) : (
        <ListValue
          items={items}
          columns={field.columns}
          references={resource.references}
        />
      );
    }
    case 'time':
      return <RelativeTime time={String(value)} />;
    default:
      return (
        <span className={styles.text}>
          {field.titles?.[String(value)] ?? String(value)}
        </span>
      );
  }
}

function References(props: { resource: ManagedResource; path: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const references = referencesOf(props.resource, props.path);
  if (references.length === 0) {
    return <>{t('value.none')}</>;
  }
  return (
    <span className={styles.references}>
      {references.map(reference =>
        reference.name ? (
          <Link key={reference.field} href={pathOfReference(reference)}>
            {reference.name}
          </Link>
        ) : (
          <span key={reference.field}>{t('resource.referenceGone')}</span>
        ),
      )}
    </span>
  );
}

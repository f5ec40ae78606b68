import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  ManagedResource,
  SecurityGroupRule,
  VolumeStatus,
  volumeStatuses,
} from '@rackstage/plugin-clouds-common';
import { RelativeTime } from '@rackstage/ui';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { pathOfReference, readPath, referenceOf } from './readPath';
import styles from './resources.module.css';
import { RulesTable } from './RulesTable';

type Field = Kind['columns'][number];

const isStatus = (value: string): value is VolumeStatus =>
  (volumeStatuses as readonly string[]).includes(value);

/** A part of a resource as people read it; nothing where there is none. */
export function ResourceValue(props: {
  resource: ManagedResource;
  field: Field;
  /** In a cell of a table there is room for one line. */
  isShort?: boolean;
}) {
  const { resource, field, isShort } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const value = readPath(resource, field.path);
  if (value === undefined) {
    return <>{t('value.none')}</>;
  }
  switch (field.format) {
    case 'gibibytes':
      return <>{t('value.gibibytes', { size: String(value) })}</>;
    case 'reference':
      return <Reference resource={resource} path={field.path} />;
    case 'status':
      return (
        <>
          {isStatus(String(value))
            ? t(`status.${value as VolumeStatus}`)
            : String(value)}
        </>
      );
    case 'rules': {
      const rules = value as SecurityGroupRule[];
      return isShort ? (
        <>{t('rules.count', { count: rules.length })}</>
      ) : (
        <RulesTable rules={rules} />
      );
    }
    case 'time':
      return <RelativeTime time={String(value)} />;
    default:
      return <span className={styles.text}>{String(value)}</span>;
  }
}

function Reference(props: { resource: ManagedResource; path: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reference = referenceOf(props.resource, props.path);
  return reference?.name ? (
    <Link href={pathOfReference(reference)}>{reference.name}</Link>
  ) : (
    <>{t('resource.referenceGone')}</>
  );
}

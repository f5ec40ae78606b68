import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { Facts, Owner, Price, RelativeTime } from '@rackstage/ui';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { readPath } from '../resources/readPath';
import { ResourceValue } from '../resources/ResourceValue';
import styles from '../shared/detail.module.css';
import { WorkspaceLink } from '../shared/WorkspaceLink';
import { labelsToText } from '../shared/labelsText';

/** Characters from which on a value takes a line of its own, such as a public key. */
const longText = 45;

/** What this kind consists of, then what all have. */
export function ResourceFacts(props: {
  resource: ManagedResource;
  kind: Kind;
}) {
  const { resource, kind } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { account, labels, price } = resource;
  return (
    <Facts
      facts={[
        ...kind.facts.map(field => ({
          name: field.title,
          value:
            readPath(resource, field.path) === undefined ? undefined : (
              <ResourceValue resource={resource} field={field} />
            ),
          isWide:
            field.format === 'rules' ||
            field.columns !== undefined ||
            String(readPath(resource, field.path)).length > longText,
        })),
        {
          name: t('field.account'),
          value: (
            <Link href={`/clouds/accounts/${account.id}`}>{account.title}</Link>
          ),
        },
        { name: t('field.region'), value: resource.region },
        {
          name: t('field.price'),
          value: price && (
            <>
              <Price money={price.monthly} per="month" />
              <br />
              <Price money={price.hourly} per="hour" />
            </>
          ),
        },
        { name: t('field.owner'), value: <Owner entityRef={resource.owner} /> },
        {
          name: t('field.workspace'),
          value: <WorkspaceLink id={resource.workspaceId} />,
        },
        {
          name: t('field.requestedBy'),
          value: <Owner entityRef={resource.requestedBy} />,
        },
        {
          name: t('field.created'),
          value: <RelativeTime time={resource.createdAt} />,
        },
        {
          name: t('field.protection'),
          value: resource.deletionProtection ? t('value.yes') : t('value.no'),
        },
        {
          name: t('field.labels'),
          value:
            Object.keys(labels).length > 0 ? (
              <span className={styles.labels}>
                {labelsToText(labels)
                  .split('\n')
                  .map(label => (
                    <Link
                      key={label}
                      href={`/clouds/resources?kind=${resource.kind}&label=${encodeURIComponent(label)}`}
                    >
                      {label}
                    </Link>
                  ))}
              </span>
            ) : undefined,
        },
        {
          name: t('field.cloudId'),
          value: resource.cloudId && (
            <span className={styles.mono}>{resource.cloudId}</span>
          ),
        },
      ]}
    />
  );
}

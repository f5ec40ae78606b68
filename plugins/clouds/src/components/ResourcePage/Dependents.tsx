import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useManagedResources } from '../../hooks/useManagedResources';
import { useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../shared/detail.module.css';
import { PhaseBadge } from '../shared/PhaseBadge';

/** What names this one: the snapshots of a volume, the volumes made from a snapshot. Nothing while there is none. */
export function Dependents({ resource }: { resource: ManagedResource }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { kinds = [] } = useResourceKinds();
  const { data, error } = useManagedResources({ uses: [resource.id] });
  const items = data?.pages.flatMap(page => page.items) ?? [];
  if (error) {
    return <FailurePanel error={error} />;
  }
  if (items.length === 0) {
    return null;
  }
  return (
    <Panel title={t('resource.dependents')}>
      <ul className={styles.list}>
        {items.map(({ id, name, kind, phase }) => (
          <li key={id} className={styles.thing}>
            <Link href={`/clouds/resources/${id}`} weight="bold" standalone>
              {name}
            </Link>
            <span>{kinds.find(each => each.kind === kind)?.title}</span>
            <PhaseBadge phase={phase} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

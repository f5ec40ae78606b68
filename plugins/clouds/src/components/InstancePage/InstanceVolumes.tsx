import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  cloudsResourceCreatePermission,
  cloudsResourceUpdatePermission,
  Instance,
  ManagedResource,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useState } from 'react';
import { useManagedResources } from '../../hooks/useManagedResources';
import { useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { ChangeDialog } from '../ResourcePage/ChangeDialog';
import { newResourcePath } from '../resources/newResourcePath';
import styles from '../shared/detail.module.css';
import { PhaseBadge } from '../shared/PhaseBadge';
import { AttachVolume } from './AttachVolume';

/** Volumes that are attached to the instance, and ways to attach another one. */
export function InstanceVolumes({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { kinds } = useResourceKinds();
  const kind = kinds?.find(each => each.kind === 'volume');
  const [isAttaching, setAttaching] = useState(false);
  const volumes = useManagedResources({
    kind: ['volume'],
    uses: [instance.id],
  });
  const { allowed: mayAttach } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  const { allowed: mayCreate } = usePermission({
    permission: cloudsResourceCreatePermission,
  });
  const items = volumes.data?.pages.flatMap(page => page.items);
  return (
    <Panel
      title={t('volumes.title')}
      action={
        mayAttach &&
        !instance.deleting &&
        kind && (
          <span className={styles.labels}>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setAttaching(true)}
            >
              {t('volumes.attach')}
            </Button>
            {mayCreate && (
              <ButtonLink
                size="small"
                variant="secondary"
                href={newResourcePath(kind, 'attachedTo', instance)}
              >
                {t('volumes.make')}
              </ButtonLink>
            )}
          </span>
        )
      }
    >
      {volumes.error && (
        <FailurePanel
          error={volumes.error}
          onRetry={() => void volumes.refetch()}
        />
      )}
      {!items && !volumes.error && <Skeleton width="100%" height={32} />}
      {items?.length === 0 && (
        <Text as="p" color="secondary">
          {t('volumes.none')}
        </Text>
      )}
      <ul className={styles.list}>
        {items?.map(volume => (
          <Volume key={volume.id} volume={volume} />
        ))}
      </ul>
      {isAttaching && (
        <AttachVolume instance={instance} onClose={() => setAttaching(false)} />
      )}
    </Panel>
  );
}

function Volume({ volume }: { volume: ManagedResource }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { kinds } = useResourceKinds();
  const [isDetaching, setDetaching] = useState(false);
  const { allowed } = usePermission({
    permission: cloudsResourceUpdatePermission,
    resourceRef: volume.id,
  });
  const kind = kinds?.find(each => each.kind === volume.kind);
  const detach = kind?.changes.find(({ clears }) =>
    clears?.includes('attachedTo'),
  );
  return (
    <li className={styles.thing}>
      <Link href={`/clouds/resources/${volume.id}`} weight="bold" standalone>
        {volume.name}
      </Link>
      <span>{t('value.gibibytes', { size: String(volume.spec.sizeGiB) })}</span>
      <PhaseBadge phase={volume.phase} />
      {allowed && detach && !volume.deleting && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={`${detach.title}: ${volume.name}`}
          onPress={() => setDetaching(true)}
        >
          {detach.title}
        </Button>
      )}
      {isDetaching && kind && detach && (
        <ChangeDialog
          resource={volume}
          kind={kind}
          change={detach}
          onClose={() => setDetaching(false)}
        />
      )}
    </li>
  );
}

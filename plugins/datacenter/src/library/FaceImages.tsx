import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Text } from '@backstage/ui';
import {
  DatacenterObject,
  datacenterObjectUpdatePermission,
  maxFaceImageBytes,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, useFormat } from '@rackstage/ui';
import { datacenterTranslationRef } from '../translations/ref';
import { FacePanel } from './FacePanel';
import styles from './library.module.css';
import { useFaceImages } from './useFaceImages';

const faces: RackFace[] = ['front', 'rear'];

/** What a device type looks like from both sides. */
export function FaceImages({ type }: { type: DatacenterObject }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const { data, error, refetch } = useFaceImages(type.id);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={styles.faces}>
      {allowed && (
        <Text as="p" color="secondary">
          {t('faces.hint', { size: format.bytes(maxFaceImageBytes) })}
        </Text>
      )}
      {data &&
        faces.map(face => (
          <FacePanel
            key={face}
            type={type}
            face={face}
            image={data.items.find(image => image.face === face)}
            mayChange={allowed}
          />
        ))}
    </div>
  );
}

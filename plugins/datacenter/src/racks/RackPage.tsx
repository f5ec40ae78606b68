import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { datacenterTranslationRef } from '../translations/ref';
import { VerificationTab } from '../verification/VerificationTab';
import { RackElevation } from './RackElevation';

/** A rack: what is in it, unit by unit. */
export function RackPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="racks"
      tabs={({ id }) => [
        {
          id: 'elevation',
          title: t('rack.elevation'),
          content: () => <RackElevation rackId={id} />,
        },
        {
          id: 'verification',
          title: t('verification.tab'),
          content: () => <VerificationTab scope="racks" objectId={id} />,
        },
      ]}
    />
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { datacenterTranslationRef } from '../translations/ref';
import { FaceImages } from './FaceImages';

/** A device type: besides its fields, what it looks like. */
export function DeviceTypePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="device-types"
      tabs={type => [
        {
          id: 'images',
          title: t('faces.tab'),
          isAfterDetails: true,
          content: () => <FaceImages type={type} />,
        },
      ]}
    />
  );
}

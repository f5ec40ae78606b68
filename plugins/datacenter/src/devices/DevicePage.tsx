import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { RackElevation } from '../racks/RackPage';
import { datacenterTranslationRef } from '../translations/ref';
import { Connections } from './Connections';

/** A device: what it is connected with, and where it is. */
export function DevicePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="devices"
      tabs={[
        {
          id: 'connections',
          title: t('device.connections'),
          content: device => <Connections device={device} />,
        },
        {
          id: 'place',
          title: t('device.place'),
          content: ({ fields }) =>
            typeof fields.rackId === 'string' && (
              <RackElevation rackId={fields.rackId} />
            ),
        },
      ]}
    />
  );
}

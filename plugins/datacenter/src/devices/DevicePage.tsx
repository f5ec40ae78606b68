import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { RackElevation } from '../racks/RackElevation';
import { datacenterTranslationRef } from '../translations/ref';
import { Connections } from './Connections';

/** A device: what it is connected with, and where it is. */
export function DevicePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="devices"
      tabs={device => [
        {
          id: 'connections',
          title: t('device.connections'),
          content: () => <Connections device={device} />,
        },
        ...(typeof device.fields.rackId === 'string'
          ? [
              {
                id: 'place',
                title: t('device.place'),
                content: () => (
                  <RackElevation rackId={String(device.fields.rackId)} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

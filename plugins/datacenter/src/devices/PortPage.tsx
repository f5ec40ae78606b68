import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { datacenterTranslationRef } from '../translations/ref';
import { PortTrace } from './PortTrace';

/** A port: the way that leads from it, to the far end. */
export function PortPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="ports"
      tabs={({ id }) => [
        {
          id: 'path',
          title: t('device.path'),
          content: () => <PortTrace portId={id} />,
        },
      ]}
    />
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { LabelledKind } from '@rackstage/plugin-datacenter-common';
import { RiQrCodeLine } from '@remixicon/react';
import { useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { LabelsDialog } from './LabelsDialog';

/** As many as one file has. */
export const mostLabels = 500;

export function LabelsButton(props: { kind: LabelledKind; ids: string[] }) {
  const { kind, ids } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiQrCodeLine />}
        isDisabled={ids.length === 0 || ids.length > mostLabels}
        onPress={() => setOpen(true)}
      >
        {t('labels.open')}
      </Button>
      {isOpen && (
        <LabelsDialog kind={kind} ids={ids} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

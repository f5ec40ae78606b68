import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select, Text } from '@backstage/ui';
import {
  labelCodes,
  LabelledKind,
  LabelRequest,
  LabelSheetName,
  labelSheetNames,
} from '@rackstage/plugin-datacenter-common';
import { download, FormDialog, useLanguage } from '@rackstage/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { datacenterApiRef } from '../api/datacenterApi';
import { datacenterTranslationRef } from '../translations/ref';

/** Asks what the labels are printed on, and gives them as PDF. */
export function LabelsDialog(props: {
  kind: LabelledKind;
  ids: string[];
  onClose: () => void;
}) {
  const { kind, ids, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const language = useLanguage() === 'ko' ? 'ko' : 'en';
  const [sheet, setSheet] = useState<LabelSheetName>('a4-65');
  const [startAt, setStartAt] = useState(1);
  const [code, setCode] = useState<LabelRequest['code']>('qr');
  const isRoll = !sheet.startsWith('a4');
  const print = useMutation({
    mutationFn: async () =>
      download(
        'labels.pdf',
        await api.getLabels({
          kind,
          ids,
          sheet,
          startAt: isRoll ? 1 : startAt,
          code,
          language,
        }),
      ),
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('labels.title')}
      submitLabel={t('labels.print')}
      error={print.error}
      isPending={print.isPending}
      onSubmit={() => print.mutate()}
      onClose={onClose}
    >
      <Text>
        {t(kind === 'cables' ? 'labels.bothEnds' : 'labels.each', {
          count: ids.length,
        })}
      </Text>
      <Select
        label={t('labels.sheet')}
        options={labelSheetNames.map(id => ({
          id,
          label: t(`labels.sheets.${id}`),
        }))}
        value={sheet}
        onChange={key => setSheet(key as LabelSheetName)}
      />
      {!isRoll && (
        <NumberField
          label={t('labels.startAt')}
          description={t('labels.startAtHelp')}
          minValue={1}
          maxValue={65}
          value={startAt}
          onChange={value => setStartAt(Number.isNaN(value) ? 1 : value)}
        />
      )}
      <Select
        label={t('labels.code')}
        options={labelCodes.map(id => ({ id, label: t(`labels.codes.${id}`) }))}
        value={code}
        onChange={key => setCode(key as LabelRequest['code'])}
      />
    </FormDialog>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select, Text, TextField } from '@backstage/ui';
import {
  cableTypes,
  fieldOf,
  ReferenceField,
  TraceEnd,
} from '@rackstage/plugin-datacenter-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { ReferenceInput } from '../objects/fields/ReferenceInput';
import { useSaveObject } from '../objects/useObjects';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { useConnections } from './Connections';

const deviceField = fieldOf('ports', 'deviceId') as ReferenceField;

/** Puts a cable between a port and a free one of another device. */
export function ConnectDialog(props: { port: TraceEnd; onClose: () => void }) {
  const { port, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const [deviceId, setDeviceId] = useState<string>();
  const [portId, setPortId] = useState<string>();
  const [type, setType] = useState<string>();
  const [label, setLabel] = useState('');
  const [length, setLength] = useState<number>();
  const { data } = useConnections(deviceId);
  const save = useSaveObject('cables');
  const free = data?.filter(
    ({ port: other, cable }) => !cable && other.id !== port.id,
  );
  return (
    <FormDialog
      title={t('device.connectTitle', { port: port.name })}
      submitLabel={t('device.connect')}
      error={save.error}
      isPending={save.isPending}
      isDisabled={!portId}
      onSubmit={() =>
        save.mutate(
          {
            a: [port.id],
            b: [portId!],
            type: type ?? null,
            label: label || null,
            lengthMetres: length ?? null,
          },
          { onSuccess: () => onClose() },
        )
      }
      onClose={onClose}
    >
      <ReferenceInput
        field={deviceField}
        label={t('device.otherDevice')}
        value={deviceId}
        titles={{}}
        onChange={value => {
          setDeviceId(value as string | undefined);
          setPortId(undefined);
        }}
      />
      {free?.length === 0 && <Text>{t('device.noFreePort')}</Text>}
      <Select
        label={t('device.otherPort')}
        searchable={(free?.length ?? 0) > 12}
        isDisabled={!free || free.length === 0}
        placeholder={t('form.choose')}
        options={(free ?? []).map(({ port: other }) => ({
          id: other.id,
          label: [other.name, other.type].filter(Boolean).join(' · '),
        }))}
        value={portId ?? null}
        onChange={key => setPortId(key ? String(key) : undefined)}
      />
      <Select
        label={words.field('type')}
        placeholder={t('form.choose')}
        options={cableTypes.map(id => ({ id, label: words.choice(id) }))}
        value={type ?? null}
        onChange={key => setType(key ? String(key) : undefined)}
      />
      <TextField
        label={words.field('label')}
        value={label}
        onChange={setLabel}
      />
      <NumberField
        label={words.field('lengthMetres')}
        secondaryLabel="m"
        minValue={0}
        value={length ?? NaN}
        onChange={value => setLength(Number.isNaN(value) ? undefined : value)}
      />
    </FormDialog>
  );
}

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text, TextField } from '@backstage/ui';
import {
  CableName,
  cableNameParts,
  datacenterObjectUpdatePermission,
  unknownParts,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, FormDialog } from '@rackstage/ui';
import { RiPriceTag3Line } from '@remixicon/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { useChanges } from '../plans/useChanges';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './documents.module.css';
import { mostLabels } from './LabelsButton';

const rememberedKey = 'rackstage.datacenter.cableNaming';
const arrow = ' → ';
/** As many as are shown before they are given. */
const shown = 8;

/** Gives cables the labels that a rule makes of their ends. */
export function NamingButton({ ids }: { ids: string[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  return allowed ? (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPriceTag3Line />}
        isDisabled={ids.length === 0 || ids.length > mostLabels}
        onPress={() => setOpen(true)}
      >
        {t('naming.open')}
      </Button>
      {isOpen && <NamingDialog ids={ids} onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

function NamingDialog({
  ids,
  onClose,
}: {
  ids: string[];
  onClose: () => void;
}) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const changes = useChanges();
  const [rule, setRule] = useState(
    localStorage.getItem(rememberedKey) ?? '{a.rack}-{a.device}-{a.port}',
  );
  const asked = useDeferredValue(rule.trim());
  const [unknown] = unknownParts(asked);
  const preview = useQuery({
    queryKey: [queryKey, 'cable-names', asked, ids],
    queryFn: ({ signal }) => api.nameCables({ rule: asked, ids }, { signal }),
    enabled: asked !== '' && unknown === undefined,
    placeholderData: keepPreviousData,
  });
  const names = preview.data?.items ?? [];
  const named = names.filter(
    ({ label, title }) => label !== undefined && label !== title,
  );
  return (
    <FormDialog
      title={t('naming.title')}
      submitLabel={t('naming.apply', { count: named.length })}
      width={640}
      error={changes.error}
      isPending={changes.isPending}
      isDisabled={
        named.length === 0 || preview.isFetching || unknown !== undefined
      }
      onSubmit={() => {
        localStorage.setItem(rememberedKey, asked);
        changes.mutate(
          named.map(({ id, revision, label }) => ({
            action: 'update',
            kind: 'cables',
            id,
            revision,
            fields: { label },
          })),
          { onSuccess: onClose },
        );
      }}
      onClose={onClose}
    >
      <TextField
        label={t('naming.rule')}
        description={t('naming.parts', {
          parts: cableNameParts.map(part => `{${part}}`).join(' '),
        })}
        isInvalid={unknown !== undefined}
        value={rule}
        onChange={setRule}
      />
      <div role="status">
        {unknown !== undefined && (
          <Text color="danger">{t('naming.unknown', { part: unknown })}</Text>
        )}
      </div>
      {preview.error && <FailurePanel error={preview.error} />}
      <ul className={styles.names}>
        {names.slice(0, shown).map(name => (
          <Name key={name.id} name={name} />
        ))}
      </ul>
      {names.length > shown && (
        <Text color="secondary">
          {t('naming.more', { count: names.length - shown })}
        </Text>
      )}
    </FormDialog>
  );
}

function Name({ name }: { name: CableName }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { title, label, missing } = name;
  return (
    <li>
      {title}
      {arrow}
      {label === undefined ? (
        <Text color="secondary">
          {t('naming.missing', { parts: missing.join(', ') })}
        </Text>
      ) : (
        <strong>{label}</strong>
      )}
    </li>
  );
}

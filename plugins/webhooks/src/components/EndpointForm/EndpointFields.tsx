import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  NumberField,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { NewEndpoint, Verification } from '@rackstage/plugin-webhooks-common';
import { FailurePanel, OwnerField, uiTranslationRef } from '@rackstage/ui';
import { FormEvent, useState } from 'react';
import { TemplateChoice } from '../../hooks/useTemplates';
import { webhooksTranslationRef } from '../../translations/ref';
import { FilterFields } from '../shared/FilterFields';
import { WorkspaceField } from '../shared/WorkspaceField';
import styles from '../shared/webhooks.module.css';
import { MappingFields } from './MappingFields';
import { mappingOf, textOf } from './mappingText';
import { TryOut } from './TryOut';

const verifications: Verification[] = [
  'standard-webhooks',
  'github',
  'gitlab',
  'bearer',
];

/** Without what is still to be chosen. */
export type EndpointSettings = Partial<NewEndpoint>;

export function EndpointFields(props: {
  initial: EndpointSettings;
  templates: TemplateChoice[];
  /** It stays in the workspace where it was made. */
  isNew?: boolean;
  submitLabel: string;
  isPending: boolean;
  error: Error | null;
  onSubmit: (settings: NewEndpoint) => void;
}) {
  const { initial, templates, error } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const [name, setName] = useState(initial.name ?? '');
  const [owner, setOwner] = useState(initial.owner);
  const [description, setDescription] = useState(initial.description ?? '');
  const [verification, setVerification] = useState<Verification>(
    initial.verification ?? 'standard-webhooks',
  );
  const [templateRef, setTemplateRef] = useState(initial.templateRef);
  const [filter, setFilter] = useState(initial.filter ?? []);
  const [maxPerMinute, setMaxPerMinute] = useState(initial.maxPerMinute ?? 60);
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(
      Object.entries(initial.mapping ?? {}).map(([key, value]) => [
        key,
        textOf(value),
      ]),
    ),
  );
  const [workspaceId, setWorkspaceId] = useState<string>();
  const [tried, setTried] = useState(false);
  const parameters =
    templates.find(({ ref }) => ref === templateRef)?.parameters ?? [];
  const mapping = mappingOf(texts, parameters);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && owner && templateRef) {
      props.onSubmit({
        name: name.trim(),
        owner,
        ...(props.isNew && { workspaceId }),
        description,
        verification,
        templateRef,
        mapping,
        filter,
        maxPerMinute,
      });
    }
  };
  const missing = (isMissing: boolean) =>
    tried && isMissing ? t('form.missing') : undefined;
  return (
    <form onSubmit={submit} className={styles.stack} noValidate>
      <TextField
        label={t('field.name')}
        value={name}
        maxLength={100}
        isRequired
        secondaryLabel={words('required')}
        isInvalid={tried && !name.trim()}
        description={missing(!name.trim())}
        onChange={setName}
      />
      {props.isNew && (
        <WorkspaceField value={workspaceId} onChange={setWorkspaceId} />
      )}
      <OwnerField
        value={owner}
        onChange={setOwner}
        isRequired
        isInvalid={tried && !owner}
        description={missing(!owner)}
      />
      <Select
        label={t('field.verification')}
        options={verifications.map(id => ({
          id,
          label: t(`verification.${id}`),
        }))}
        value={verification}
        onChange={key => setVerification(key as Verification)}
      />
      <Select
        label={t('field.template')}
        placeholder={t('form.chooseTemplate')}
        secondaryLabel={words('required')}
        options={templates.map(({ ref, title }) => ({ id: ref, label: title }))}
        value={templateRef ?? null}
        onChange={key => setTemplateRef(String(key))}
        isRequired
        isInvalid={tried && !templateRef}
        description={missing(!templateRef) ?? t('form.templateHint')}
      />
      {templateRef && (
        <>
          <MappingFields
            parameters={parameters}
            value={texts}
            onChange={setTexts}
          />
          <FilterFields
            value={filter}
            onChange={setFilter}
            hint={t('filter.incomingHint')}
          />
          <NumberField
            label={t('field.maxPerMinute')}
            minValue={1}
            maxValue={600}
            value={maxPerMinute}
            onChange={setMaxPerMinute}
          />
          <TextAreaField
            label={t('field.description')}
            value={description}
            maxLength={1000}
            rows={3}
            onChange={setDescription}
          />
          <TryOut settings={{ templateRef, mapping, filter }} />
        </>
      )}
      {error && <FailurePanel title={t('form.failed')} error={error} />}
      <div>
        <Button type="submit" variant="primary" isPending={props.isPending}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Checkbox,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  NewSubscription,
  webhooksEventReadAllPermission,
} from '@rackstage/plugin-webhooks-common';
import { FailurePanel, OwnerField, uiTranslationRef } from '@rackstage/ui';
import { FormEvent, useState } from 'react';
import { webhooksTranslationRef } from '../../translations/ref';
import { FilterFields } from '../shared/FilterFields';
import { WorkspaceField } from '../shared/WorkspaceField';
import styles from '../shared/webhooks.module.css';
import { EventTypesField } from './EventTypesField';
import { HeaderFields } from './HeaderFields';

/** What the form edits; the owner is chosen in it. */
export type SubscriptionSettings = Omit<
  NewSubscription,
  'owner' | 'headers'
> & {
  owner?: string;
  headerNames?: string[];
};

export const newSettings: SubscriptionSettings = {
  name: '',
  url: '',
  eventTypes: [],
  filter: [],
  scope: 'owned',
  verifyTls: true,
};

export function SubscriptionFields(props: {
  initial: SubscriptionSettings;
  /** It stays in the workspace where it was made. */
  isNew?: boolean;
  submitLabel: string;
  isPending: boolean;
  error: Error | null;
  onSubmit: (settings: NewSubscription) => void;
}) {
  const { initial, error } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const [name, setName] = useState(initial.name);
  const [url, setUrl] = useState(initial.url);
  const [owner, setOwner] = useState(initial.owner);
  const [description, setDescription] = useState(initial.description ?? '');
  const [eventTypes, setEventTypes] = useState(initial.eventTypes);
  const [filter, setFilter] = useState(initial.filter ?? []);
  const [scope, setScope] = useState(initial.scope ?? 'owned');
  const [verifyTls, setVerifyTls] = useState(initial.verifyTls ?? true);
  const [headers, setHeaders] = useState<Record<string, string>>({});
  const [workspaceId, setWorkspaceId] = useState<string>();
  const [tried, setTried] = useState(false);
  const { allowed: mayReadAll } = usePermission({
    permission: webhooksEventReadAllPermission,
  });
  const urlIsValid = /^https?:\/\//.test(url) && URL.canParse(url);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && urlIsValid && owner && eventTypes.length > 0) {
      props.onSubmit({
        name: name.trim(),
        url,
        owner,
        ...(props.isNew && { workspaceId }),
        description,
        eventTypes,
        filter,
        scope,
        verifyTls,
        headers,
      });
    }
  };
  return (
    <form onSubmit={submit} className={styles.stack} noValidate>
      <TextField
        label={t('field.name')}
        value={name}
        maxLength={100}
        isRequired
        secondaryLabel={words('required')}
        isInvalid={tried && !name.trim()}
        description={tried && !name.trim() ? t('form.missing') : undefined}
        onChange={setName}
      />
      <TextField
        label={t('field.url')}
        value={url}
        maxLength={2000}
        isRequired
        secondaryLabel={words('required')}
        isInvalid={tried && !urlIsValid}
        description={
          tried && !urlIsValid ? t('form.urlInvalid') : t('form.urlHint')
        }
        onChange={setUrl}
      />
      {props.isNew && (
        <WorkspaceField value={workspaceId} onChange={setWorkspaceId} />
      )}
      <OwnerField
        value={owner}
        onChange={setOwner}
        isRequired
        isInvalid={tried && !owner}
        description={tried && !owner ? t('form.missing') : t('form.ownerHint')}
      />
      <EventTypesField
        value={eventTypes}
        onChange={setEventTypes}
        isInvalid={tried && eventTypes.length === 0}
      />
      {mayReadAll && (
        <Checkbox
          isSelected={scope === 'all'}
          onChange={all => setScope(all ? 'all' : 'owned')}
        >
          {t('form.scopeAll')}
        </Checkbox>
      )}
      <Accordion>
        <AccordionTrigger title={t('form.more')} />
        <AccordionPanel>
          <div className={styles.stack}>
            <FilterFields
              value={filter}
              onChange={setFilter}
              hint={t('filter.outgoingHint')}
            />
            <HeaderFields
              known={initial.headerNames ?? []}
              onChange={setHeaders}
            />
            <Checkbox isSelected={verifyTls} onChange={setVerifyTls}>
              {t('form.verifyTls')}
            </Checkbox>
            <TextAreaField
              label={t('field.description')}
              value={description}
              maxLength={1000}
              rows={3}
              onChange={setDescription}
            />
          </div>
        </AccordionPanel>
      </Accordion>
      {error && <FailurePanel title={t('form.failed')} error={error} />}
      <div>
        <Button type="submit" variant="primary" isPending={props.isPending}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Select,
  Switch,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  nameLimits,
  namePattern,
  resourceFacts,
  resourceKind,
  ResourceProblem,
} from '@rackstage/plugin-clouds-common';
import {
  FailurePanel,
  OwnerField,
  SimulatedBadge,
  uiTranslationRef,
} from '@rackstage/ui';
import { FormEvent, useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccounts } from '../../hooks/useAccounts';
import { useResourceMutations } from '../../hooks/useManagedResources';
import { useRegionPrices } from '../../hooks/useRegionPrices';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceField } from '../fields/WorkspaceField';
import { InventoryChoice } from '../resources/InventoryChoice';
import { SpecField } from '../resources/SpecField';
import { Spec, specProblems } from '../resources/specProblems';
import { labelsFromText } from '../shared/labelsText';
import { Consequences } from './Consequences';
import { inSentence } from '../resources/inSentence';
import { useResourceDraft } from './useResourceDraft';

const names = new RegExp(namePattern);

/** Where it is to be, what it is called and whose it is, and what the kind's schema asks for. */
export function ResourceForm({ kind }: { kind: Kind }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const navigate = useNavigate();
  const { create } = useResourceMutations();
  const { draft, change, changeSpec } = useResourceDraft(kind);
  const accounts = useAccounts(undefined, draft.workspaceId);
  const chooseWorkspace = useCallback(
    (workspaceId: string) => change({ workspaceId }),
    [change],
  );
  const [tried, setTried] = useState(false);
  const able = accounts.data?.filter(({ capabilities }) =>
    capabilities.includes(kind.capability),
  );
  const account = able?.find(({ name }) => name === draft.account);
  const spec = withoutEmpty(draft.spec);
  const definition = resourceKind(kind.kind);
  const prices = useRegionPrices(
    account,
    draft.region,
    definition.pricedSpecs !== undefined,
  );
  const problems = specProblems(kind, spec);
  const labels = labelsFromText(draft.labels);
  const hasName =
    names.test(draft.name) && draft.name.length <= nameLimits.resource;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { region, name, owner, deletionProtection } = draft;
    if (!account || !region || !hasName || !owner || !labels) {
      return;
    }
    if (problems.length > 0) {
      return;
    }
    create.mutate(
      {
        kind: kind.kind,
        workspaceId: draft.workspaceId,
        account: account.name,
        region,
        name,
        owner,
        labels,
        deletionProtection,
        spec,
      },
      { onSuccess: ({ id }) => navigate(`../${id}`, { relative: 'path' }) },
    );
  };
  const required = { isRequired: true, secondaryLabel: words('required') };
  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" gap="5">
        {accounts.error && (
          <FailurePanel
            error={accounts.error}
            onRetry={() => void accounts.refetch()}
          />
        )}
        <WorkspaceField value={draft.workspaceId} onChange={chooseWorkspace} />
        <Select
          {...required}
          label={t('field.account')}
          description={
            able?.length === 0 ? t('resources.noAccount') : missing(!account)
          }
          placeholder={able ? t('fields.choose') : t('fields.loading')}
          isInvalid={tried && !account}
          options={(able ?? []).map(({ name, title }) => ({
            id: name,
            label: title,
          }))}
          value={draft.account ?? null}
          onChange={key => change({ account: String(key), region: undefined })}
        />
        {account?.simulated && (
          <div>
            <SimulatedBadge />
          </div>
        )}
        <InventoryChoice
          {...required}
          kind="region"
          label={t('field.region')}
          description={
            account ? missing(!draft.region) : t('fields.firstAccount')
          }
          isInvalid={tried && !draft.region}
          account={account}
          value={draft.region}
          onChange={region => change({ region })}
        />
        <TextField
          {...required}
          label={t('field.name')}
          description={
            tried && !hasName
              ? t('resources.nameInvalid', {
                  most: String(nameLimits.resource),
                })
              : t('resources.nameHint')
          }
          isInvalid={tried && !hasName}
          value={draft.name}
          onChange={name => change({ name })}
        />
        <OwnerField
          value={draft.owner}
          onChange={owner => change({ owner })}
          description={missing(!draft.owner)}
          isRequired
          isInvalid={tried && !draft.owner}
        />
        {Object.entries(kind.schema.properties).map(([name, property]) => (
          <SpecField
            key={name}
            kind={kind.kind}
            name={name}
            property={property}
            isRequired={kind.schema.required.includes(name)}
            value={draft.spec[name]}
            onChange={value => changeSpec({ [name]: value })}
            account={account}
            region={draft.region}
            problems={problems.filter(
              problem => tried && isWithin(name, problem),
            )}
          />
        ))}
        <Accordion>
          <AccordionTrigger title={t('resources.more')} />
          <AccordionPanel>
            <Flex direction="column" gap="4">
              <Switch
                label={t('field.protection')}
                isSelected={draft.deletionProtection}
                onChange={deletionProtection => change({ deletionProtection })}
              />
              <TextAreaField
                label={t('field.labels')}
                description={
                  labels
                    ? t('instance.labelsHint')
                    : t('instance.labelsInvalid')
                }
                isInvalid={!labels}
                value={draft.labels}
                onChange={text => change({ labels: text })}
              />
            </Flex>
          </AccordionPanel>
        </Accordion>
        {problems.length === 0 && (
          <Consequences facts={resourceFacts(definition, spec, prices)} />
        )}
        {create.error && (
          <FailurePanel title={t('resources.failed')} error={create.error} />
        )}
        <div>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            {t('resources.create', { kind: inSentence(kind.title) })}
          </Button>
        </div>
      </Flex>
    </form>
  );

  function missing(isMissing: boolean): string | undefined {
    return tried && isMissing ? t('spec.problem.Required') : undefined;
  }
}

const isWithin = (name: string, { field }: ResourceProblem) =>
  field === name || field?.startsWith(`${name}.`);

const withoutEmpty = (spec: Spec): Spec =>
  Object.fromEntries(
    Object.entries(spec).filter(([, value]) => value !== undefined),
  );

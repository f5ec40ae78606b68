import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ChangeFailure, FormDialog } from '@rackstage/ui';
import {
  changeProblems,
  ManagedResource,
  mergeSpec,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { useState } from 'react';
import { useAccount } from '../../hooks/useAccounts';
import { useResourceMutations } from '../../hooks/useManagedResources';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { SpecField } from '../resources/SpecField';
import { Spec, specProblems } from '../resources/specProblems';

/** One change of a resource: the fields it asks for, or just the question whether. */
export function ChangeDialog(props: {
  resource: ManagedResource;
  kind: Kind;
  change: Kind['changes'][number];
  onClose: () => void;
}) {
  const { resource, kind, change, onClose } = props;
  const { fields = [], clears = [] } = change;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const account = useAccount(resource.account.id).data;
  const { update } = useResourceMutations();
  const [revision, setRevision] = useState(resource.revision);
  const [value, setValue] = useState<Spec>(() => pick(resource.spec, fields));
  const [tried, setTried] = useState(false);
  const wanted: Spec = {
    ...value,
    ...Object.fromEntries(clears.map(field => [field, null])),
  };
  const after = mergeSpec(resource.spec, wanted);
  const isSame = JSON.stringify(after) === JSON.stringify(resource.spec);
  const problems = [
    ...specProblems(kind, after as Spec),
    ...changeProblems(resourceKind(kind.kind), resource.spec, after),
  ];
  const submit = () => {
    setTried(true);
    if (isSame) {
      onClose();
      return;
    }
    if (problems.length > 0) {
      return;
    }
    update.mutate(
      { id: resource.id, change: { spec: wanted, revision } },
      { onSuccess: onClose },
    );
  };
  const isWide = fields.some(
    field =>
      kind.schema.properties[field]['x-widget'] !== undefined ||
      kind.schema.properties[field].items?.properties !== undefined,
  );
  return (
    <FormDialog
      title={t('resource.change', {
        change: change.title,
        name: resource.name,
      })}
      submitLabel={change.title}
      error={update.error}
      failure={
        update.error && (
          <ChangeFailure
            error={update.error}
            read={revision}
            latest={resource.revision}
            onTakeLatest={() => {
              setRevision(resource.revision);
              setValue(pick(resource.spec, fields));
              update.reset();
            }}
          />
        )
      }
      isPending={update.isPending}
      width={isWide ? 860 : 480}
      onSubmit={submit}
      onClose={onClose}
    >
      {fields.length === 0 && <Text as="p">{t('resource.confirmChange')}</Text>}
      {fields.map(field => (
        <SpecField
          key={field}
          kind={kind.kind}
          name={field}
          property={kind.schema.properties[field]}
          isRequired={
            kind.schema.required.includes(field) || change.when?.set === false
          }
          value={value[field]}
          onChange={next =>
            setValue(before => ({ ...before, [field]: next ?? null }))
          }
          account={account}
          region={resource.region}
          problems={
            tried || isSet(value[field])
              ? problems.filter(problem => problem.field?.startsWith(field))
              : []
          }
        />
      ))}
    </FormDialog>
  );
}

const pick = (spec: Spec, fields: string[]): Spec =>
  Object.fromEntries(fields.map(field => [field, spec[field]]));

const isSet = (value: unknown) =>
  value !== undefined && value !== null && !Array.isArray(value);

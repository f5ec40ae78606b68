import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink, Flex } from '@backstage/ui';
import {
  cloudsResourceCreatePermission,
  cloudsResourceDeletePermission,
  cloudsResourceUpdatePermission,
  ManagedResource,
} from '@rackstage/plugin-clouds-common';
import { RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { useResourceMutations } from '../../hooks/useManagedResources';
import { Kind, useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { newResourcePath } from '../resources/newResourcePath';
import { useResourceDeletion } from '../resources/useResourceDeletion';
import { EditButton } from '../shared/EditButton';
import { SettingsDialog } from '../shared/SettingsDialog';
import { KubeconfigButton } from './KubeconfigButton';
import { ChangeDialog } from './ChangeDialog';

type Change = Kind['changes'][number];

/** What can be done with a resource, as its kind says and as far as the person may. */
export function ResourceActions(props: {
  resource: ManagedResource;
  kind: Kind;
}) {
  const { resource, kind } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { kinds = [] } = useResourceKinds();
  const { update } = useResourceMutations();
  const deletion = useResourceDeletion();
  const [change, setChange] = useState<Change>();
  const create = usePermission({ permission: cloudsResourceCreatePermission });
  const mayUpdate = usePermission({
    permission: cloudsResourceUpdatePermission,
    resourceRef: resource.id,
  });
  const mayDelete = usePermission({
    permission: cloudsResourceDeletePermission,
    resourceRef: resource.id,
  });
  if (resource.deleting) {
    return null;
  }
  const possible = kind.changes.filter(
    ({ when }) =>
      !when || (resource.spec[when.field] !== undefined) === when.set,
  );
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {possible.map(one => {
        const target = kinds.find(each => each.kind === one.creates?.kind);
        if (one.creates) {
          return create.allowed && mayUpdate.allowed && target ? (
            <ButtonLink
              key={one.name}
              size="small"
              variant="secondary"
              href={newResourcePath(target, one.creates.field, resource)}
            >
              {one.title}
            </ButtonLink>
          ) : null;
        }
        return mayUpdate.allowed ? (
          <Button
            key={one.name}
            size="small"
            variant="secondary"
            onPress={() => setChange(one)}
          >
            {one.title}
          </Button>
        ) : null;
      })}
      {kind.kind === 'cluster' && <KubeconfigButton cluster={resource} />}
      {mayUpdate.allowed && (
        <EditButton
          dialog={onClose => (
            <SettingsDialog
              thing={resource}
              hasExpiry={false}
              save={settings =>
                update.mutateAsync({ id: resource.id, change: settings })
              }
              onClose={onClose}
            />
          )}
        />
      )}
      {mayDelete.allowed && (
        <Button
          size="small"
          variant="secondary"
          destructive
          iconStart={<RiDeleteBinLine />}
          isDisabled={deletion.isPending}
          onPress={() => deletion.ask([resource])}
        >
          {t('action.delete')}
        </Button>
      )}
      {deletion.dialog}
      {change && (
        <ChangeDialog
          resource={resource}
          kind={kind}
          change={change}
          onClose={() => setChange(undefined)}
        />
      )}
    </Flex>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { Facts, Panel, Price, useFormat } from '@rackstage/ui';
import { useState } from 'react';
import { workspacesTranslationRef } from '../../translations/ref';
import { LimitsDialog } from './LimitsDialog';

/** At most this much is made here. */
export function Limits(props: { workspace: Workspace; mayChange: boolean }) {
  const { workspace, mayChange } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  const { instances, vcpu, memoryMiB, volumeGiB, monthlySpend } =
    workspace.limits;
  const number = (value?: number) =>
    value === undefined ? t('limits.unlimited') : format.number(value);
  return (
    <Panel
      title={t('limits.title')}
      action={
        mayChange &&
        !workspace.declared.includes('limits') && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setChanging(true)}
          >
            {t('limits.change')}
          </Button>
        )
      }
    >
      {Object.keys(workspace.limits).length === 0 ? (
        <Text as="p" color="secondary">
          {t('limits.none')}
        </Text>
      ) : (
        <Facts
          facts={[
            { name: t('limits.instances'), value: number(instances) },
            { name: t('limits.vcpu'), value: number(vcpu) },
            {
              name: t('limits.memory'),
              value:
                memoryMiB === undefined
                  ? t('limits.unlimited')
                  : format.memory(memoryMiB),
            },
            {
              name: t('limits.volume'),
              value:
                volumeGiB === undefined
                  ? t('limits.unlimited')
                  : format.memory(volumeGiB * 1024),
            },
            {
              name: t('limits.spend'),
              value: monthlySpend ? (
                <Price money={monthlySpend} per="month" />
              ) : (
                t('limits.unlimited')
              ),
            },
          ]}
        />
      )}
      {changing && (
        <LimitsDialog
          workspace={workspace}
          onClose={() => setChanging(false)}
        />
      )}
    </Panel>
  );
}

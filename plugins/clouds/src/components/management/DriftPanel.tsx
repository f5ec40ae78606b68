import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  cloudsResourceUpdatePermission,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import detail from '../shared/detail.module.css';
import { DriftValue } from './DriftValue';
import styles from './management.module.css';
import { kindOf, Managed, useDriftDecision } from './useDriftDecision';

/** What somebody changed in the cloud, in both words, and what can be done about it. */
export function DriftPanel(props: {
  thing: Managed;
  titleOf: (field: string) => string;
}) {
  const { thing, titleOf } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const decision = useDriftDecision(thing);
  const mayUpdate = useMayUpdate(thing);
  if (thing.deleting || thing.releasing) {
    return null;
  }
  if (thing.management === 'missing') {
    return (
      <>
        {decision.error && <FailurePanel error={decision.error} />}
        <Alert
          status="warning"
          icon
          className={detail.failure}
          title={t('drift.missingTitle')}
          description={t('drift.missingHint')}
          customActions={
            mayUpdate && (
              <Button
                size="small"
                variant="secondary"
                isPending={decision.isPending}
                onPress={() => decision.mutate({ decision: 'restore' })}
              >
                {t('drift.makeAgain')}
              </Button>
            )
          }
        />
      </>
    );
  }
  if (thing.drift.length === 0) {
    return null;
  }
  const restorable = thing.drift.filter(one => one.restorable);
  return (
    <div className={styles.panel}>
      <Panel title={t('drift.title')}>
        {decision.error && <FailurePanel error={decision.error} />}
        <Text as="p" color="secondary">
          {t('drift.hint')}
        </Text>
        <div className={styles.scroll}>
          <table className={styles.drift}>
            <thead>
              <tr>
                <th scope="col">{t('drift.field')}</th>
                <th scope="col">{t('drift.desired')}</th>
                <th scope="col">{t('drift.observed')}</th>
                {mayUpdate && <td />}
              </tr>
            </thead>
            <tbody>
              {thing.drift.map(one => (
                <tr key={one.field}>
                  <th scope="row">{titleOf(one.field)}</th>
                  <td>
                    <DriftValue field={one.field} value={one.desired} />
                  </td>
                  <td>
                    <DriftValue field={one.field} value={one.observed} />
                  </td>
                  {mayUpdate && (
                    <td>
                      <Flex gap="2">
                        <Button
                          size="small"
                          variant="secondary"
                          aria-label={t('drift.acceptField', {
                            field: titleOf(one.field),
                          })}
                          isDisabled={decision.isPending}
                          onPress={() =>
                            decision.mutate({
                              decision: 'accept',
                              fields: [one.field],
                            })
                          }
                        >
                          {t('drift.accept')}
                        </Button>
                        {one.restorable && (
                          <Button
                            size="small"
                            variant="secondary"
                            aria-label={t('drift.restoreField', {
                              field: titleOf(one.field),
                            })}
                            isDisabled={decision.isPending}
                            onPress={() =>
                              decision.mutate({
                                decision: 'restore',
                                fields: [one.field],
                              })
                            }
                          >
                            {t('drift.restore')}
                          </Button>
                        )}
                      </Flex>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {mayUpdate && thing.drift.length > 1 && (
          <Flex gap="2" className={styles.all}>
            <Button
              size="small"
              variant="secondary"
              isDisabled={decision.isPending}
              onPress={() => decision.mutate({ decision: 'accept' })}
            >
              {t('drift.acceptAll')}
            </Button>
            {restorable.length > 0 && (
              <Button
                size="small"
                variant="secondary"
                isDisabled={decision.isPending}
                onPress={() => decision.mutate({ decision: 'restore' })}
              >
                {t('drift.restoreAll')}
              </Button>
            )}
          </Flex>
        )}
      </Panel>
    </div>
  );
}

function useMayUpdate(thing: Managed): boolean {
  const resourceRef = thing.id;
  const instance = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: kindOf(thing) === 'instance' ? resourceRef : undefined,
  });
  const resource = usePermission({
    permission: cloudsResourceUpdatePermission,
    resourceRef: kindOf(thing) === 'instance' ? undefined : resourceRef,
  });
  return kindOf(thing) === 'instance' ? instance.allowed : resource.allowed;
}

import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import {
  AdoptionItem,
  AdoptionPreviewItem,
  maxAdoptionsPerRequest,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, FormDialog, OwnerField, useOwners } from '@rackstage/ui';
import { useEffect, useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceField } from '../fields/WorkspaceField';
import styles from './management.module.css';
import { useAdopt, useAdoptionPreview } from './useAdoption';
import { useAdoptionProblemText } from './useAdoptionProblemText';

type Along = AdoptionPreviewItem['along'][number];

/** Takes one thing or many of an account into management, and what belongs to them. */
export function AdoptDialog(props: {
  /** Its name. */
  account: string;
  items: AdoptionItem[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { account, onDone, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const problemText = useAdoptionProblemText();
  const [items, setItems] = useState(props.items);
  const [owner, setOwner] = useFirstOwner();
  const [workspaceId, setWorkspaceId] = useState<string>();
  const request = owner
    ? { account, owner, ...(workspaceId && { workspaceId }), items }
    : undefined;
  const preview = useAdoptionPreview(request);
  const adopt = useAdopt();
  const along = alongOf(preview.data?.items ?? []);
  const add = (more: Along[]) =>
    setItems(before =>
      [
        ...before,
        ...more.map(({ kind, region, id }) => ({ kind, region, id })),
      ].slice(0, maxAdoptionsPerRequest),
    );
  const submit = async () => {
    if (!request) {
      return;
    }
    await adopt.mutateAsync(request).then(
      ({ items: adopted }) => {
        toastApi.post({
          title: t('adopt.done', { count: adopted.length }),
          status: 'success',
          timeout: 4000,
        });
        onDone();
      },
      // The dialog shows why.
      () => {},
    );
  };
  return (
    <FormDialog
      title={t('adopt.title', { count: items.length })}
      submitLabel={t('adopt.action')}
      error={adopt.error}
      isPending={adopt.isPending}
      isDisabled={!preview.data?.ok || preview.isPlaceholderData}
      width={620}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text as="p" color="secondary">
        {t('adopt.hint')}
      </Text>
      <OwnerField value={owner} onChange={setOwner} isRequired />
      <WorkspaceField value={workspaceId} onChange={setWorkspaceId} />
      {preview.error && (
        <FailurePanel
          error={preview.error}
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.isLoading && (
        <Text color="secondary">{t('adopt.checking')}</Text>
      )}
      {preview.data && (
        <ul className={styles.things}>
          {preview.data.items.map(item => (
            <li key={`${item.kind} ${item.region} ${item.id}`}>
              <Flex direction="column" gap="1">
                <Text weight="bold">{item.cloudName || item.id}</Text>
                <Text variant="body-small" color="secondary">
                  {t(`kind.${item.kind}`)}
                  {' · '}
                  {t('adopt.asName', { name: item.name })}
                </Text>
                {item.problems.map(problem => (
                  <Text key={problem.message} color="warning">
                    {problemText(problem)}
                  </Text>
                ))}
              </Flex>
            </li>
          ))}
        </ul>
      )}
      {along.length > 0 && (
        <Flex direction="column" gap="2">
          <Text weight="bold">{t('adopt.along')}</Text>
          <Flex gap="2" style={{ flexWrap: 'wrap' }}>
            {along.map(one => (
              <Button
                key={`${one.kind} ${one.id}`}
                size="small"
                variant="secondary"
                onPress={() => add([one])}
              >
                {t('adopt.addAlong', {
                  name: `${t(`kind.${one.kind}`)} ${one.name || one.id}`,
                })}
              </Button>
            ))}
          </Flex>
        </Flex>
      )}
    </FormDialog>
  );
}

/** Each once, what is needed first. */
function alongOf(items: AdoptionPreviewItem[]): Along[] {
  const all = new Map(
    items
      .flatMap(({ along }) => along)
      .map(one => [`${one.kind} ${one.region} ${one.id}`, one]),
  );
  return [...all.values()].sort(
    (a, b) => Number(b.required) - Number(a.required),
  );
}

/** The person's first group is chosen at first. */
function useFirstOwner() {
  const { data } = useOwners();
  const [owner, setOwner] = useState<string>();
  const first = data?.find(({ id, mine }) => mine && id.startsWith('group:'));
  useEffect(() => {
    if (first) {
      setOwner(before => before ?? first.id);
    }
  }, [first]);
  return [owner, setOwner] as const;
}

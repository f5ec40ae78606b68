import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { NewDecision, RequestDetail } from '@rackstage/plugin-requests-common';
import { RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import { WordedAction } from '../../hooks/useRequestMutations';
import { requestsTranslationRef } from '../../translations/ref';
import { ActDialog } from './ActDialog';
import { DecisionDialog } from './DecisionDialog';
import { EditDialog } from './EditDialog';
import styles from './RequestPage.module.css';

type Verdict = NewDecision['verdict'];

type Asked =
  { verdict: Verdict } | { action: WordedAction } | { edit: true } | undefined;

const wordedActions: WordedAction[] = [
  'answer',
  'retry',
  'handBack',
  'withdraw',
  'escalate',
];

/** What this person can do with the request now; the first is the one that it waits for. */
export function RequestActions(props: {
  request: RequestDetail;
  /** When what was done came too late. */
  onStale: () => void;
  onDone: () => void;
}) {
  const { request, onStale, onDone } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const dialog = {
    request,
    onClose: close,
    onStale: () => {
      close();
      onStale();
    },
    onDone: () => {
      close();
      onDone();
      toastApi.post({
        title: t('decide.done'),
        status: 'success',
        timeout: 4000,
      });
    },
  };
  const choices = useChoices(request);
  const isWaitedFor = request.can.decide || request.state !== 'waiting';
  return (
    <div className={styles.actions}>
      {choices.slice(0, 2).map(({ id, label, isDestructive, asks }, index) => (
        <Button
          key={id}
          variant={index === 0 && isWaitedFor ? 'primary' : 'secondary'}
          destructive={isDestructive}
          onPress={() => setAsked(asks)}
        >
          {label}
        </Button>
      ))}
      {choices.length > 2 && (
        <MenuTrigger>
          <ButtonIcon
            variant="secondary"
            icon={<RiMore2Line />}
            aria-label={t('action.more')}
          />
          <Menu placement="bottom end">
            {choices.slice(2).map(({ id, label, isDestructive, asks }) => (
              <MenuItem
                key={id}
                id={id}
                color={isDestructive ? 'danger' : 'primary'}
                onAction={() => setAsked(asks)}
              >
                {label}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
      {asked && 'verdict' in asked && (
        <DecisionDialog {...dialog} verdict={asked.verdict} />
      )}
      {asked && 'action' in asked && (
        <ActDialog {...dialog} action={asked.action} />
      )}
      {asked && 'edit' in asked && <EditDialog {...dialog} />}
    </div>
  );
}

/** Everything that is possible, the most likely first. */
function useChoices({ can, state }: RequestDetail) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const verdicts: Verdict[] = can.decide
    ? ['approve', 'reject', 'ask-information', 'send-back']
    : [];
  const edit = can.edit
    ? [
        {
          id: 'edit',
          label: t('edit.open'),
          isDestructive: false,
          asks: { edit: true } as const,
        },
      ]
    : [];
  const worded = wordedActions
    .filter(action => can[action])
    .map(action => ({
      id: action as string,
      label: t(`act.${action}`),
      isDestructive: action === 'withdraw' || action === 'handBack',
      asks: { action },
    }));
  return [
    ...verdicts.map(verdict => ({
      id: verdict as string,
      label: t(`verdict.${verdict}`),
      isDestructive: verdict === 'reject',
      asks: { verdict },
    })),
    // Where a revision is waited for, that comes first; else the answer or what else there is.
    ...(state === 'revision-needed'
      ? [...edit, ...worded]
      : [...worded.slice(0, 1), ...edit, ...worded.slice(1)]),
  ];
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { ObjectChange, Plan } from '@rackstage/plugin-datacenter-common';
import { FailurePanel } from '@rackstage/ui';
import { ReactNode, useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { useAccept } from './useProposals';

export interface Proposed {
  key: string;
  change: ObjectChange;
}

/** What is asked for, what is proposed for it, and what of that goes into the plan. */
export function ProposalDialog(props: {
  plan: Plan;
  title: string;
  form: ReactNode;
  canAsk: boolean;
  isPending: boolean;
  error: Error | null;
  onAsk: () => void;
  /** Absent before there is one. */
  proposed?: Proposed[];
  result: (chosen: Choice) => ReactNode;
  onClose: () => void;
}) {
  const { plan, proposed, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const accept = useAccept(plan);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = (proposed ?? []).filter(({ key }) => !left.has(key));
  const error = props.error ?? accept.error;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={800}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p" color="secondary">
            {t('proposal.hint')}
          </Text>
          {props.form}
          {error && <FailurePanel error={error} />}
          {proposed && props.result({ left, setLeft })}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
        <Button
          variant={proposed ? 'secondary' : 'primary'}
          isDisabled={!props.canAsk}
          isPending={props.isPending}
          onPress={() => {
            setLeft(new Set());
            props.onAsk();
          }}
        >
          {proposed ? t('proposal.askAgain') : t('proposal.ask')}
        </Button>
        {proposed && (
          <Button
            variant="primary"
            isDisabled={chosen.length === 0 || props.isPending}
            isPending={accept.isPending}
            onPress={() =>
              accept.mutate(
                chosen.map(({ change }) => change),
                { onSuccess: onClose },
              )
            }
          >
            {t('proposal.accept', { count: chosen.length })}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}

/** Keys of what is left out. */
export interface Choice {
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Select,
  Text,
} from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import {
  useActiveWorkspaces,
  useWorkspaceTitle,
} from '../../hooks/useWorkspaces';
import { cloudsTranslationRef } from '../../translations/ref';
import { everyWorkspace, WorkspaceLink } from '../shared/WorkspaceLink';

/** Who sees a thing beside its own workspace: whoever is added does so at once. */
export function ShareDialog(props: {
  name: string;
  workspaceId: string;
  sharedWith: string[];
  /** What it gives them. */
  hint: string;
  /** Beside the choice of a workspace. */
  more?: ReactNode;
  change: (workspaceId: string, isShared: boolean) => Promise<unknown>;
  onClose: () => void;
}) {
  const { name, workspaceId, sharedWith, change, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const others = useActiveWorkspaces()?.filter(
    ({ id }) => id !== workspaceId && !sharedWith.includes(id),
  );
  const titleOf = useWorkspaceTitle();
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<Error>();
  const [isPending, setPending] = useState(false);
  const run = async (id: string, isShared: boolean) => {
    setPending(true);
    setError(undefined);
    try {
      await change(id, isShared);
      setChosen(undefined);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={520}>
      <DialogHeader>{t('sharing.title', { name })}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {error && <FailurePanel error={error} />}
          <Text as="p" color="secondary">
            {props.hint}
          </Text>
          {sharedWith.length === 0 ? (
            <Text as="p">{t('sharing.nobody')}</Text>
          ) : (
            <ul aria-label={t('field.sharedWith')}>
              {sharedWith.map(id => (
                <li key={id}>
                  <WorkspaceLink id={id} />
                  {/* Only the configuration shares with every one. */}
                  {id !== everyWorkspace && (
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={t('sharing.remove', {
                        workspace: titleOf(id),
                      })}
                      iconStart={<RiCloseLine />}
                      isDisabled={isPending}
                      onPress={() => void run(id, false)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
          {others?.length === 0 ? (
            <Text as="p">{t('sharing.noOthers')}</Text>
          ) : (
            <Select
              label={t('sharing.with')}
              placeholder={t('fields.choose')}
              options={(others ?? []).map(({ id, title }) => ({
                id,
                label: title,
              }))}
              value={chosen ?? null}
              onChange={key => setChosen(String(key))}
            />
          )}
          {props.more}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('sharing.close')}
        </Button>
        <Button
          variant="primary"
          isDisabled={chosen === undefined}
          isPending={isPending}
          onPress={() => void (chosen && run(chosen, true))}
        >
          {t('sharing.share')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

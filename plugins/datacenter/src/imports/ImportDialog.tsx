import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { FailurePanel } from '@rackstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { netboxPath } from '../netbox/runStates';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { Imported, importFiles } from './importFiles';
import styles from './imports.module.css';

/** Takes objects over from files, once it is shown what that does. */
export function ImportDialog(props: {
  kind: ObjectKindName;
  onClose: () => void;
}) {
  const { kind, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const run = useMutation({
    mutationFn: (request: { files: File[]; apply: boolean }) =>
      importFiles(api, kind, request.files, request.apply),
    onSuccess: async ({ applied }) => {
      if (applied) {
        await client.invalidateQueries({ queryKey: [queryKey] });
      }
    },
  });
  const isLibrary = kind === 'device-types' || kind === 'module-types';
  const { data } = run;
  const canApply = data && !data.applied && !data.isBlocked && data.changes > 0;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={640}>
      <DialogHeader>
        {t('import.title', { kind: words.kind(kind) })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">
            {isLibrary ? t('import.libraryHint') : t('import.tableHint')}
          </Text>
          <Link href={netboxPath}>{t('netbox.fromNetbox')}</Link>
          <input
            ref={input}
            type="file"
            multiple={isLibrary}
            accept={isLibrary ? '.yaml,.yml,.csv,.xlsx' : '.csv,.xlsx'}
            aria-label={t('import.file')}
            onChange={event => {
              const chosen = [...(event.target.files ?? [])];
              setFiles(chosen);
              run.reset();
              if (chosen.length > 0) {
                run.mutate({ files: chosen, apply: false });
              }
            }}
          />
          {run.error && <FailurePanel error={run.error} />}
          {data && <Result result={data} />}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!canApply}
          isPending={run.isPending}
          onPress={() => run.mutate({ files, apply: true })}
        >
          {t('import.apply')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Result({ result }: { result: Imported }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { counts, problems, applied } = result;
  return (
    <div role="status">
      <Text as="p" weight="bold">
        {applied ? t('import.done') : t('import.preview')}
      </Text>
      <ul>
        {counts.map(({ state, count }) => (
          <li key={state}>{t(`import.${state}`, { number: String(count) })}</li>
        ))}
      </ul>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ where, message }, index) => (
            // A line may have the same problem twice.
            <li key={`${index} ${where}`}>
              <Text weight="bold">
                {typeof where === 'number'
                  ? t('import.line', { line: String(where) })
                  : where}
              </Text>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

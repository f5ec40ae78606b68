import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonIcon, Link, Text } from '@backstage/ui';
import {
  Attachment,
  finalStates,
  RequestDetail,
} from '@rackstage/plugin-requests-common';
import {
  ConfirmDialog,
  FailurePanel,
  Owner,
  Panel,
  RelativeTime,
  useFailureToast,
  useFormat,
  useMe,
} from '@rackstage/ui';
import { RiAttachment2, RiDeleteBinLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { requestsApiRef } from '../../api/requestsApi';
import { useRequestMutations } from '../../hooks/useRequestMutations';
import { requestsTranslationRef } from '../../translations/ref';
import {
  acceptedFiles,
  fileProblem,
  readAttachment,
  saveAttachment,
} from './readAttachment';
import styles from './RequestPage.module.css';

/** Files that belong to the request. */
export function Attachments({ request }: { request: RequestDetail }) {
  const { id, attachments, can, state } = request;
  const { t } = useTranslationRef(requestsTranslationRef);
  const isOpen = can.comment && !finalStates.includes(state);
  // Only who attached a file removes it.
  const me = useMe();
  if (attachments.length === 0 && !isOpen) {
    return null;
  }
  return (
    <Panel title={t('attachment.title')}>
      {attachments.length === 0 && (
        <Text color="secondary">{t('attachment.empty')}</Text>
      )}
      <ul className={styles.list}>
        {attachments.map(attachment => (
          <FileRow
            key={attachment.id}
            requestId={id}
            attachment={attachment}
            mayRemove={isOpen && attachment.addedBy === me}
          />
        ))}
      </ul>
      {isOpen && <AddFile requestId={id} />}
    </Panel>
  );
}

function AddFile({ requestId }: { requestId: string }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { attach } = useRequestMutations(requestId);
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ problem: boolean; text: string }>();
  const add = async (file: File) => {
    const problem = fileProblem(file);
    if (problem) {
      setSaid({
        problem: true,
        text: t(`attachment.${problem}`, { name: file.name }),
      });
      return;
    }
    setSaid(undefined);
    const attachment = await readAttachment(file).catch(() => undefined);
    if (!attachment) {
      setSaid({
        problem: true,
        text: t('attachment.unreadable', { name: file.name }),
      });
      return;
    }
    attach.mutate(attachment, {
      onSuccess: ({ name }) =>
        setSaid({ problem: false, text: t('attachment.added', { name }) }),
    });
  };
  return (
    <div className={styles.stack}>
      {attach.error && <FailurePanel error={attach.error} />}
      <div role="status">
        {said && (
          <Alert
            status={said.problem ? 'danger' : 'success'}
            icon
            description={said.text}
          />
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t('attachment.add')}
        onChange={event => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was refused.
          event.target.value = '';
          if (file) {
            void add(file);
          }
        }}
      />
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAttachment2 />}
          isPending={attach.isPending}
          onPress={() => input.current?.click()}
        >
          {t('attachment.add')}
        </Button>
      </div>
      <Text variant="body-small" color="secondary">
        {t('attachment.hint')}
      </Text>
    </div>
  );
}

function FileRow(props: {
  requestId: string;
  attachment: Attachment;
  mayRemove: boolean;
}) {
  const { requestId, attachment, mayRemove } = props;
  const { id, name, size, addedBy, createdAt } = attachment;
  const { t } = useTranslationRef(requestsTranslationRef);
  const api = useApi(requestsApiRef);
  const format = useFormat();
  const onError = useFailureToast();
  const { detach } = useRequestMutations(requestId);
  const [isAsked, setAsked] = useState(false);
  const save = () =>
    api.getAttachment(requestId, id).then(saveAttachment, onError);
  return (
    <li className={styles.file}>
      <span className={styles.fileName}>
        <Link
          aria-label={t('attachment.download', { name })}
          onPress={() => void save()}
        >
          {name}
        </Link>
      </span>
      {mayRemove ? (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiDeleteBinLine />}
          aria-label={t('attachment.remove', { name })}
          onPress={() => setAsked(true)}
        />
      ) : (
        <span />
      )}
      <span className={styles.aside}>
        {t('attachment.by', { size: format.bytes(size) })}{' '}
        <Owner entityRef={addedBy} /> · <RelativeTime time={createdAt} />
      </span>
      {isAsked && (
        <ConfirmDialog
          title={t('attachment.removeTitle')}
          text={t('attachment.removeText', { name })}
          confirmLabel={t('action.remove')}
          destructive
          isPending={detach.isPending}
          error={detach.error}
          onConfirm={() =>
            detach.mutate(id, { onSuccess: () => setAsked(false) })
          }
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  );
}

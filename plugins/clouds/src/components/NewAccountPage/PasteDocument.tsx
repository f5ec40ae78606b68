import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Select,
  TextAreaField,
} from '@backstage/ui';
import { CredentialImport } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './NewAccountPage.module.css';

/** Takes settings and credential from a document that people already have. */
export function PasteDocument(props: {
  driver: string;
  format: string;
  onChosen: (
    document: CredentialImport & { hasCredential: boolean },
    config: JsonObject,
  ) => void;
}) {
  const { driver, format, onChosen } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const read = useMutation({
    mutationFn: async () =>
      (await api.readAccountImport({ driver, format, text })).items,
    onSuccess: found => choose(found[0]),
  });
  const choose = (account: {
    name: string;
    config: object;
    hasCredential: boolean;
  }) => {
    const { name, config, hasCredential } = account;
    setChosen(name);
    onChosen({ format, text, name, hasCredential }, config as JsonObject);
  };
  return (
    <Accordion>
      <AccordionTrigger title={t('newAccount.paste', { format })} />
      <AccordionPanel>
        <div className={styles.paste}>
          <TextAreaField
            label={format}
            description={t('newAccount.pasteHint')}
            value={text}
            rows={8}
            onChange={setText}
          />
          {read.error && <FailurePanel error={read.error} />}
          <div>
            <Button
              size="small"
              variant="secondary"
              isDisabled={text.trim() === ''}
              isPending={read.isPending}
              onPress={() => read.mutate()}
            >
              {t('newAccount.read')}
            </Button>
          </div>
          {read.data && read.data.length > 1 && (
            <Select
              label={t('newAccount.which')}
              placeholder={t('fields.choose')}
              options={read.data.map(({ name }) => ({ id: name, label: name }))}
              value={chosen ?? null}
              onChange={key => {
                const account = read.data.find(({ name }) => name === key);
                if (account) {
                  choose(account);
                }
              }}
            />
          )}
        </div>
      </AccordionPanel>
    </Accordion>
  );
}

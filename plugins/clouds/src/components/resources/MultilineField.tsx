import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { resourceKind, ResourceProblem } from '@rackstage/plugin-clouds-common';
import { uiTranslationRef } from '@rackstage/ui';
import { RiFileTextLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './resources.module.css';
import { SpecFieldProps } from './SpecField';
import { useSpecProblemText } from './useSpecProblemText';

/** Bytes from which on a file cannot be what is meant. */
const largestFile = 65_536;

/** A text that is pasted, or read from a file. What must not be given away is not even kept on the page. */
export function MultilineField(props: SpecFieldProps) {
  const { kind, name, property, isRequired, value, onChange, problems } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const problemText = useSpecProblemText();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<ResourceProblem>();
  const text = (value as string | undefined) ?? '';

  const problemOf = (given: string) =>
    given.trim() === ''
      ? undefined
      : resourceKind(kind)
          .problems?.({ [name]: given })
          .find(({ field }) => field === name);
  const take = (given: string) => {
    const problem = problemOf(given);
    const isSecret = problem?.code === 'PrivateKey';
    setRefused(isSecret ? problem : undefined);
    onChange(isSecret || given === '' ? undefined : given);
  };
  const problem = refused ?? problemOf(text) ?? problems[0];
  return (
    <div className={styles.multiline}>
      <TextAreaField
        label={property.title}
        description={property.description}
        secondaryLabel={isRequired ? words('required') : undefined}
        isRequired={isRequired}
        isInvalid={problem !== undefined}
        rows={4}
        value={text}
        onChange={take}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problemText(problem)}
        </p>
      )}
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t('fields.chooseFile')}
        onChange={async event => {
          const [chosen] = event.target.files ?? [];
          if (chosen) {
            take(await chosen.slice(0, largestFile).text());
          }
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileTextLine />}
        onPress={() => file.current?.click()}
      >
        {t('fields.chooseFile')}
      </Button>
    </div>
  );
}

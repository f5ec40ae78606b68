import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useFailureText } from '@rackstage/ui';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './imports.module.css';
import { FaceMatch } from './matchFaces';

/** What asks for something first. */
const states = [
  'refused',
  'matched',
  'uploaded',
  'tooLarge',
  'empty',
  'twice',
  'severalTypes',
  'noType',
  'otherName',
] as const satisfies FaceMatch['state'][];

/** The whole library has thousands of files. */
const mostShown = 300;

/** What becomes of each file. */
export function FaceMatches({ matches }: { matches: FaceMatch[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const groups = states
    .map(state => ({
      state,
      files: matches.filter(match => match.state === state),
    }))
    .filter(({ files }) => files.length > 0);
  const sorted = groups.flatMap(({ files }) => files);
  const moreCount = sorted.length - mostShown;
  return (
    <div>
      <ul role="status">
        {groups.map(({ state, files }) => (
          <li key={state}>
            {t('faces.count', {
              state: t(`faces.${state}`),
              number: String(files.length),
            })}
          </li>
        ))}
      </ul>
      <ul className={styles.problems} aria-label={t('faces.files')}>
        {sorted.slice(0, mostShown).map((match, index) => (
          // Files of different folders may have the same name.
          <li key={`${index} ${match.path}`}>
            <Text weight="bold">{match.path}</Text> <Outcome match={match} />
          </li>
        ))}
      </ul>
      {moreCount > 0 && (
        <Text as="p" color="secondary">
          {t('faces.more', { count: moreCount })}
        </Text>
      )}
    </div>
  );
}

function Outcome({ match }: { match: FaceMatch }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const failureText = useFailureText();
  if (!('type' in match)) {
    return <Text>{t(`faces.${match.state}`)}</Text>;
  }
  const { state, type, face, error } = match;
  return (
    <>
      <Text>{t(`faces.${state}`)}</Text>{' '}
      <Text color="secondary">
        {t('faces.asType', { type: type.title, face: t(`rack.${face}`) })}
      </Text>
      {error && (
        <Text as="p" color="danger">
          {failureText(error)}
        </Text>
      )}
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { PlacementAnswer } from '@rackstage/plugin-datacenter-common';
import { useFormat } from '@rackstage/ui';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import { Choice } from './ProposalDialog';
import { ProposedList } from './ProposedList';
import styles from './proposals.module.css';

type Place = PlacementAnswer['placed'][number];

/** Where each device would go and why, and what finds no place. */
export function PlacementResult(props: {
  answer: PlacementAnswer;
  choice: Choice;
}) {
  const { placed, unplaced, titles } = props.answer;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const placeOf = ({ rackId, position, face }: Place) =>
    position === undefined
      ? t('proposal.besides', { rack: titles[rackId] })
      : t('proposal.place', {
          rack: titles[rackId],
          position: format.number(position),
          face: face ? words.choice(face) : '',
        });
  const reasonOf = ({ code, id, value = 0, limit = 0, leg = 'A' }: Reason) =>
    t(`placed.${code}`, {
      name: id ? titles[id] : '',
      value: format.number(value),
      limit: format.number(limit),
      leg,
    });
  return (
    <>
      <ProposedList
        label={t('proposal.placement')}
        choice={props.choice}
        items={placed.map(place => ({
          key: place.key,
          title: place.title,
          text: [
            titles[place.typeId],
            placeOf(place),
            t('proposal.score', { score: String(place.score) }),
          ].join(' · '),
          reasons: place.reasons.map(reasonOf),
        }))}
      />
      {unplaced.length > 0 && (
        <section aria-label={t('proposal.notPlaced')}>
          <Text as="h3" weight="bold">
            {t('proposal.notPlaced')}
          </Text>
          <ul className={styles.reasons}>
            {unplaced.map(({ key, title, obstacles }) => (
              <li key={key}>
                <Text weight="bold">{title}</Text>{' '}
                {obstacles
                  .map(({ code, racks }) =>
                    t(`obstacle.${code}`, { racks: String(racks) }),
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Reason = Place['reasons'][number];

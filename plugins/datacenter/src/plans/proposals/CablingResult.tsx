import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CablingAnswer } from '@rackstage/plugin-datacenter-common';
import { useFormat } from '@rackstage/ui';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import { BillTable } from './BillTable';
import { Choice } from './ProposalDialog';
import { ProposedList } from './ProposedList';
import styles from './proposals.module.css';

type Cable = CablingAnswer['cables'][number];

const dash = '–';

/** Which cables would lead where and why, what cannot be connected, and what all of it needs. */
export function CablingResult(props: {
  answer: CablingAnswer;
  choice: Choice;
}) {
  const { cables, missing, bill } = props.answer;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const textOf = ({ type, lengthMetres }: Cable) =>
    t('proposal.cable', {
      type: words.choice(type),
      length:
        lengthMetres === undefined
          ? t('proposal.openLength')
          : t('proposal.metres', { number: format.number(lengthMetres) }),
    });
  return (
    <>
      <ProposedList
        label={t('proposal.cables')}
        choice={props.choice}
        items={cables.map(cable => ({
          key: cable.key,
          title: [cable.a, cable.b].join(` ${dash} `),
          text: textOf(cable),
          reasons: cable.reasons.map(({ code, value = 0, text = '' }) =>
            t(`wired.${code}`, {
              value: format.number(value),
              text,
            }),
          ),
        }))}
      />
      {missing.length > 0 && (
        <section aria-label={t('proposal.notConnected')}>
          <Text as="h3" weight="bold">
            {t('proposal.notConnected')}
          </Text>
          <ul className={styles.reasons}>
            {missing.map(({ a, b = dash, code, count }, index) => (
              // Each power port of a device may be missing.
              <li key={`${index} ${a}`}>
                {[
                  t('proposal.missing', { a, b, number: String(count) }),
                  t(`unwired.${code}`),
                ].join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {bill.length > 0 && (
        <section aria-label={t('proposal.needs')}>
          <Text as="h3" weight="bold">
            {t('proposal.needs')}
          </Text>
          <BillTable lines={bill} />
        </section>
      )}
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { kindIcons } from '../icons/entityIcons';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';
import styles from './graph.module.css';
import { relationPairs } from './relations';
import { GraphDirection, GraphView } from './useGraphView';

const depths = [1, 2, 3, 4, Infinity];
const directions: GraphDirection[] = ['LR', 'TB'];

export function GraphControls(props: {
  view: GraphView;
  onChange: (changes: Partial<GraphView>) => void;
}) {
  const { view, onChange } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const words = useEntityWords();
  return (
    <div className={styles.controls}>
      <Select
        className={styles.control}
        label={t('graph.depth')}
        options={depths.map(depth => ({
          id: String(depth),
          label: depth === Infinity ? t('graph.unlimited') : String(depth),
        }))}
        value={String(view.maxDepth)}
        onChange={depth => onChange({ maxDepth: Number(depth) })}
      />
      <Select
        className={styles.control}
        label={t('graph.direction')}
        options={directions.map(id => ({ id, label: t(`graph.${id}`) }))}
        value={view.direction}
        onChange={direction =>
          onChange({ direction: direction as GraphDirection })
        }
      />
      <Select
        className={styles.control}
        label={t('graph.relations')}
        placeholder={t('graph.usual')}
        selectionMode="multiple"
        options={relationPairs.map(([id]) => ({
          id,
          label: words.relation(id),
        }))}
        value={relationPairs
          .filter(pair => pair.some(name => view.relations.includes(name)))
          .map(([left]) => left)}
        onChange={chosen =>
          onChange({
            relations: relationPairs
              .filter(([left]) => (chosen as string[]).includes(left))
              .flat(),
          })
        }
      />
      <Select
        className={styles.control}
        label={t('graph.kinds')}
        placeholder={t('graph.all')}
        selectionMode="multiple"
        options={Object.keys(kindIcons).map(id => ({
          id,
          label: words.kind(id),
        }))}
        value={view.kinds}
        onChange={kinds => onChange({ kinds: kinds as string[] })}
      />
    </div>
  );
}

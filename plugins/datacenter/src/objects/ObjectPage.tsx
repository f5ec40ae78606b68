import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import {
  DatacenterObject,
  failableKinds,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { DetailPage } from '@rackstage/ui';
import { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { FailureTab } from '../failures/FailureTab';
import { listPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { ObjectFacts } from './ObjectFacts';
import { ObjectHead } from './ObjectHead';
import { ObjectHistory } from './ObjectHistory';
import { ObjectParts } from './ObjectParts';
import styles from './objects.module.css';
import { useObject } from './useObjects';

type Loaded = DatacenterObject & { titles: Record<string, string> };

/** What a kind shows besides what all show, as tabs before the others unless they say otherwise. */
export interface KindTab {
  id: string;
  title: string;
  /** Less often wanted than what all show. */
  isAfterDetails?: boolean;
  content: () => ReactNode;
}

/** One object of any kind. */
export function ObjectPage(props: {
  kind: ObjectKindName;
  /** Of this one. */
  tabs?: (object: Loaded) => KindTab[];
  actions?: (object: Loaded) => ReactNode;
}) {
  const { kind, tabs, actions } = props;
  const { id = '' } = useParams();
  const { data, error, refetch } = useObject(kind, id);
  return (
    <DetailPage
      name={data?.title}
      error={error}
      listPath={listPath(kind)}
      onRetry={() => void refetch()}
    >
      {data && (
        <>
          <ObjectHead object={data} titles={data.titles}>
            {actions?.(data)}
          </ObjectHead>
          <ObjectTabs object={data} tabs={tabs?.(data) ?? []} />
        </>
      )}
    </DetailPage>
  );
}

function ObjectTabs({ object, tabs }: { object: Loaded; tabs: KindTab[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params, setParams] = useSearchParams();
  const all: KindTab[] = [
    ...tabs.filter(({ isAfterDetails }) => !isAfterDetails),
    {
      id: 'details',
      title: t('object.details'),
      content: () => <ObjectFacts object={object} titles={object.titles} />,
    },
    {
      id: 'parts',
      title: t('object.parts'),
      content: () => <ObjectParts object={object} />,
    },
    ...tabs.filter(({ isAfterDetails }) => isAfterDetails),
    ...(mayFail(object)
      ? [
          {
            id: 'failure',
            title: t('failure.tab'),
            content: () => <FailureTab object={object} />,
          },
        ]
      : []),
    {
      id: 'history',
      title: t('object.history'),
      content: () => <ObjectHistory object={object} />,
    },
  ];
  const selected = params.get('tab') ?? all[0].id;
  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={key =>
        setParams({ tab: String(key) }, { replace: true })
      }
    >
      <div className={styles.tabs}>
        <TabList>
          {all.map(({ id, title }) => (
            <Tab key={id} id={id}>
              {title}
            </Tab>
          ))}
        </TabList>
      </div>
      {all.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel}>
          {id === selected && content()}
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** Of what stands in a room, only what cools has something hanging on it. */
const mayFail = ({ kind, fields }: DatacenterObject): boolean =>
  kind === 'room-objects'
    ? fields.type === 'cooling-unit'
    : (failableKinds as readonly string[]).includes(kind);

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ReviewStateProps } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import { Skeleton, Text } from '@backstage/ui';
import { Facts, useFormat } from '@rackstage/ui';
import {
  createContext,
  lazy,
  ReactNode,
  Suspense,
  useContext,
  useMemo,
} from 'react';
import { TemplateReview } from '../TemplateReviewBlueprint';
import { wizardTranslationRef } from '../translations/ref';
import styles from './Review.module.css';

export const ReviewContext = createContext<{ reviews: TemplateReview[] }>({
  reviews: [],
});

/** What plugins say to the request, and what was entered. */
export function Review({ schemas, formState }: ReviewStateProps) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const { reviews } = useContext(ReviewContext);
  const format = useFormat();
  const panels = useMemo(
    () =>
      reviews.map(({ loader }) =>
        lazy(async () => ({ default: await loader() })),
      ),
    [reviews],
  );
  const valuesOf = useMemo(
    () =>
      reviews.flatMap(({ valueLoader }) =>
        valueLoader
          ? [lazy(async () => ({ default: await valueLoader() }))]
          : [],
      ),
    [reviews],
  );
  const properties = schemas.flatMap(({ mergedSchema }) =>
    Object.entries((mergedSchema.properties ?? {}) as Record<string, Property>),
  );
  const write = (value: JsonValue | undefined): ReactNode => {
    if (value === undefined || value === null || value === '') {
      return '';
    }
    if (typeof value === 'string' && entityRef.test(value)) {
      return <EntityRefLink entityRef={value} hideIcon />;
    }
    if (typeof value === 'string' && time.test(value)) {
      return format.exactTime(value);
    }
    if (typeof value === 'boolean') {
      return value ? t('review.yes') : t('review.no');
    }
    return typeof value === 'object' ? writeObject(value) : String(value);
  };
  const told = (name: string, written: ReactNode) =>
    written === ''
      ? ''
      : valuesOf.reduce(
          (children, Value) => (
            <Suspense fallback={children}>
              <Value name={name} values={formState}>
                {children}
              </Value>
            </Suspense>
          ),
          written,
        );
  return (
    <div className={styles.review}>
      {panels.map((Panel, index) => (
        <Suspense key={index} fallback={<Skeleton width="100%" height={120} />}>
          <Panel values={formState} />
        </Suspense>
      ))}
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('review.values')}
      </Text>
      <Facts
        facts={properties.map(([key, { title = key }]) => ({
          name: title,
          value: told(key, write(formState[key])),
        }))}
      />
    </div>
  );
}

/** `group:default/civic-services`, shown by what the catalog calls it. */
const entityRef = /^(group|user|system|component|resource):[\w.-]+\/[\w.-]+$/;

/** RFC 3339, shown in the person's time zone. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

interface Property {
  title?: string;
}

function writeObject(value: JsonObject | JsonValue[]): string {
  return Array.isArray(value)
    ? value.map(String).join(', ')
    : Object.entries(value)
        .map(([key, inner]) => `${key}=${inner}`)
        .join(', ');
}

import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { UserEntity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Text } from '@backstage/ui';
import { Fragment, useEffect, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { appTranslationRef } from '../../translations/ref';
import styles from './HomeLayout.module.css';
import { MyWork } from './MyWork';
import { QuickStarts } from './QuickStarts';

/** What the person works on comes first, then what plugins add. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const name = useName();
  const isDrawn = useIsDrawn();
  return (
    <Container>
      <header className={styles.header}>
        <Text as="h1" variant="title-medium" weight="bold">
          {name ? t('home.greeting', { name }) : t('home.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('home.subtitle')}
        </Text>
      </header>
      <div className={styles.grid}>
        <MyWork />
        <QuickStarts />
        {isDrawn &&
          widgets.map(({ node, component }) => (
            <Fragment key={node.spec.id}>{component}</Fragment>
          ))}
      </div>
    </Container>
  );
}

/**
 * Whether the page is there without its widgets. Their code comes over the
 * wire: were they drawn with the page, all of it would wait for them.
 */
function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return isDrawn;
}

/** As the catalog has it, in the person's language. */
function useName(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const { value } = useAsync(async () => {
    const { userEntityRef } = await identityApi.getBackstageIdentity();
    const user = await catalogApi.getEntityByRef(userEntityRef);
    return (user as UserEntity | undefined)?.spec.profile?.displayName;
  }, [identityApi, catalogApi]);
  return value;
}

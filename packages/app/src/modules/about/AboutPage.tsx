import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Container, Flex, Link, Text } from '@backstage/ui';
import { appTranslationRef } from '../../translations/ref';
import { version } from '../../../package.json';

/** Written there by the build of the pages (`scripts/lib/notices.mjs`). */
const noticesPath = '/third-party-notices.txt';

export function AboutPage() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Container>
      <Card>
        <CardBody>
          <Flex direction="column" gap="3">
            <Text as="h2" variant="title-small">
              {t('about.version', { version })}
            </Text>
            <Text>{t('about.licence')}</Text>
            <Text>{t('about.others')}</Text>
            <Link href={noticesPath} target="_blank">
              {t('about.notices')}
            </Link>
          </Flex>
        </CardBody>
      </Card>
    </Container>
  );
}

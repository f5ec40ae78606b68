import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './webhooks.module.css';

/** A form that has the page to itself. */
export function FormPage(props: { title: string; children: ReactNode }) {
  return (
    <Container>
      <BreadcrumbEntry entry={{ label: props.title, href: '.' }}>
        <div className={styles.form}>
          <Text as="h2" variant="title-small" weight="bold">
            {props.title}
          </Text>
          {props.children}
        </div>
      </BreadcrumbEntry>
    </Container>
  );
}

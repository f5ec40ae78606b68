import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Skeleton } from '@backstage/ui';
import { ReactNode } from 'react';
import { LoadFailure } from './LoadFailure';

/** The page of one thing, while it is loaded, when that failed, and then. */
export function DetailPage(props: {
  /** Of the thing; absent until it is there. */
  name: string | undefined;
  error: Error | null;
  /** Of the list that it is in. */
  listPath: string;
  onRetry: () => void;
  children: ReactNode;
}) {
  const { name, error, listPath, onRetry, children } = props;
  return (
    <Container>
      {error && (
        <LoadFailure error={error} listPath={listPath} onRetry={onRetry} />
      )}
      {name === undefined && !error && <Skeleton width="100%" height={280} />}
      {name !== undefined && (
        <BreadcrumbEntry entry={{ label: name, href: '.' }}>
          {children}
        </BreadcrumbEntry>
      )}
    </Container>
  );
}

import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import { inLanguage } from '../__testUtils__/inLanguage';
import { RelationLabel } from './RelationLabel';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

function renderLabel(language: 'en' | 'ko', relations: string[]) {
  const edge = { from: 'a', to: 'b', relations, label: 'visible' as const };
  renderInTestApp(
    <svg>
      <RelationLabel edge={edge} />
    </svg>,
    { config: inLanguage(language) },
  );
}

describe('RelationLabel', () => {
  beforeEach(() => window.localStorage.clear());

  it('says what the start of an arrow is to its end, once', async () => {
    renderLabel('en', ['hostOf', 'runsOn']);

    expect(await screen.findByText('hosts')).toBeInTheDocument();
  });

  it('says it in Korean', async () => {
    renderLabel('ko', ['ownerOf', 'ownedBy']);

    expect(await screen.findByText('소유')).toBeInTheDocument();
  });

  it('says all that two things are to each other', async () => {
    renderLabel('en', ['hostOf', 'runsOn', 'ownerOf', 'ownedBy']);

    expect(await screen.findByText('hosts · owns')).toBeInTheDocument();
  });

  it('keeps the name of a relation that it has no word for', async () => {
    renderLabel('en', ['guardianOf']);

    expect(await screen.findByText('guardianOf')).toBeInTheDocument();
  });
});

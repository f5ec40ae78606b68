import '@testing-library/jest-dom';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { resourceTypes } from '@rackstage/plugin-catalog-backend-module-infrastructure';
import { configure, screen } from '@testing-library/react';
import { inLanguage } from '../__testUtils__/inLanguage';
import ko from '../translations/ko';
import { aboutCard } from './aboutCardExtension';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const owner = { type: 'ownedBy', targetRef: 'group:default/civic-services' };

const instance = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'web',
    description: 'Ubuntu 24.04 · 2 vCPU',
    tags: ['simulated'],
    labels: { team: 'web' },
  },
  spec: {
    type: 'instance',
    owner: 'civic-services',
    provider: 'openstack',
    region: 'kr-central-1',
    zone: 'kr-central-1a',
    addresses: ['10.0.0.4', '203.0.113.7'],
  },
  relations: [
    owner,
    { type: 'partOf', targetRef: 'system:default/civil-petitions' },
    { type: 'runsOn', targetRef: 'resource:default/account-seoul' },
  ],
};

function renderCard(language: 'en' | 'ko', entity: typeof instance) {
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), aboutCard],
    apis: [[catalogApiRef, catalogApiMock()]],
    config: inLanguage(language),
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

/** What the card says under a name. */
async function fact(name: string) {
  const term = await screen.findByText(name, { selector: 'dt' });
  return term.nextElementSibling;
}

describe('AboutCard', () => {
  beforeEach(() => window.localStorage.clear());

  it('tells what an instance is and where it runs', async () => {
    renderCard('en', instance);

    expect(await screen.findByText('Ubuntu 24.04 · 2 vCPU')).toBeVisible();
    expect(await fact('Kind')).toHaveTextContent('Resource');
    expect(await fact('Type')).toHaveTextContent('Instance');
    expect(await fact('Provider')).toHaveTextContent('OpenStack');
    expect(await fact('Region')).toHaveTextContent('kr-central-1');
    expect(await fact('Zone')).toHaveTextContent('kr-central-1a');
    expect(await fact('Addresses')).toHaveTextContent('10.0.0.4, 203.0.113.7');
    expect(await fact('Tags')).toHaveTextContent('simulated');
    expect(await fact('Labels')).toHaveTextContent('team=web');
  });

  it('links to the owner, the system and the account', async () => {
    renderCard('en', instance);

    for (const [name, path] of [
      ['Owner', '/catalog/default/group/civic-services'],
      ['System', '/catalog/default/system/civil-petitions'],
      ['Runs on', '/catalog/default/resource/account-seoul'],
    ]) {
      expect((await fact(name))?.querySelector('a')).toHaveAttribute(
        'href',
        path,
      );
    }
  });

  it('says nothing of what an entity does not have', async () => {
    renderCard('en', {
      ...instance,
      metadata: { ...instance.metadata, tags: [] },
      relations: [],
    });
    await fact('Kind');

    for (const name of ['Owner', 'System', 'Runs on', 'Tags', 'Lifecycle']) {
      expect(screen.queryByText(name)).not.toBeInTheDocument();
    }
  });

  it.each(Object.keys(resourceTypes))('has Korean for a %s', async type => {
    renderCard('ko', {
      ...instance,
      spec: { ...instance.spec, type },
    });

    expect(await fact('종류')).toHaveTextContent('리소스');
    expect(await fact('유형')).toHaveTextContent(
      ko[`type.${type}` as keyof typeof ko],
    );
  });
});

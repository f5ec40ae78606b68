import { eachItem, nextMarkerOf, PageQuery } from './paging';

describe('eachItem', () => {
  const pages: Record<string, { items: string[]; nextMarker?: string }> = {
    first: { items: ['a', 'b'], nextMarker: 'b' },
    b: { items: [], nextMarker: 'empty' },
    empty: { items: ['c'] },
  };
  const asked: PageQuery[] = [];
  const list = async (query: PageQuery) => {
    asked.push(query);
    return pages[query.marker ?? 'first'];
  };

  it('goes through all pages, an empty one too, with the limit it was given', async () => {
    const items = [];
    for await (const item of eachItem(list, { limit: 2 })) {
      items.push(item);
    }
    expect(items).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([
      { limit: 2 },
      { limit: 2, marker: 'b' },
      { limit: 2, marker: 'empty' },
    ]);
  });

  it('asks for no page that nobody wants', async () => {
    asked.length = 0;
    for await (const item of eachItem(list)) {
      expect(item).toBe('a');
      break;
    }
    expect(asked).toHaveLength(1);
  });
});

describe('nextMarkerOf', () => {
  it('reads the links of Nova, Neutron and Cinder', () => {
    const body = {
      servers: [],
      servers_links: [
        { rel: 'previous', href: 'https://nova/v2.1/servers?marker=a' },
        { rel: 'next', href: 'https://nova/v2.1/servers?limit=1&marker=b%20c' },
      ],
    };
    expect(nextMarkerOf(body, 'servers')).toBe('b c');
    expect(nextMarkerOf({ servers: [] }, 'servers')).toBeUndefined();
  });

  it('reads the path that Glance gives', () => {
    const body = { images: [], next: '/v2/images?limit=1&marker=i1' };
    expect(nextMarkerOf(body, 'images')).toBe('i1');
    expect(
      nextMarkerOf({ images: [], first: '/v2/images' }, 'images'),
    ).toBeUndefined();
  });
});

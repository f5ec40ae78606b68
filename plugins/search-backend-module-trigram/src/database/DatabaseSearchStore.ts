import { PortalDocument, SearchFacetValue } from '@rackstage/search-documents';
import { AttributeCondition } from '@rackstage/search-sources';
import { Knex } from 'knex';
import { Dialect } from './Dialect';
import { Candidates, comparePlaces, findCandidates } from './findCandidates';
import { postgresDialect } from './PostgresDialect';
import { documentRow } from './rows';
import { Findings, IndexQuery, Place, SearchStore } from './SearchStore';
import { sqliteDialect } from './SqliteDialect';
import { forgetIndex, writeDocuments } from './writeDocuments';

/** Values of a facet that are worth to be offered. */
const mostFacetValues = 50;

/** Documents that are taken out in one transaction. */
const removalSize = 1000;

export class DatabaseSearchStore implements SearchStore {
  private readonly dialect: Dialect;

  constructor(
    private readonly knex: Knex,
    private readonly now: () => number,
  ) {
    this.dialect =
      knex.client.config.client === 'pg' ? postgresDialect : sqliteDialect;
  }

  async put(type: string, documents: PortalDocument[]): Promise<number> {
    const rows = new Map(
      documents.map(document => [document.ref, documentRow(type, document)]),
    );
    return this.knex.transaction(async tx => {
      const known: { id: number; ref: string; digest: string }[] = await tx(
        'search_documents',
      )
        .where({ type })
        .whereIn('ref', [...rows.keys()])
        .select('id', 'ref', 'digest');
      const same = known.filter(
        ({ ref, digest }) => rows.get(ref)?.digest === digest,
      );
      same.forEach(({ ref }) => rows.delete(ref));
      await this.dialect
        .whereOneOf(
          tx('search_documents').where({ missed: true }),
          'id',
          same.map(({ id }) => id),
        )
        .update({ missed: false });
      await writeDocuments(
        tx,
        this.dialect,
        type,
        [...rows.values()],
        this.now(),
      );
      return rows.size;
    });
  }

  async remove(type: string, refs: string[]): Promise<void> {
    for (let start = 0; start < refs.length; start += removalSize) {
      await this.removeIds(
        await this.knex('search_documents')
          .where({ type })
          .whereIn('ref', refs.slice(start, start + removalSize))
          .pluck('id'),
      );
    }
  }

  async sweep(type: string, listed: Set<string>): Promise<void> {
    const rows: { id: number; ref: string; missed: boolean | number }[] =
      await this.knex('search_documents')
        .where({ type })
        .select('id', 'ref', 'missed');
    const absent = rows.filter(({ ref }) => !listed.has(ref));
    await this.removeIds(
      absent.filter(({ missed }) => missed).map(({ id }) => id),
    );
    const once = absent.filter(({ missed }) => !missed).map(({ id }) => id);
    await this.dialect
      .whereOneOf(this.knex('search_documents'), 'id', once)
      .update({ missed: true });
  }

  async retain(
    type: string,
    within: AttributeCondition,
    listed: Set<string>,
  ): Promise<void> {
    const { attribute, values } = within;
    const rows: { id: number; ref: string }[] = await this.dialect
      .whereInScope(this.knex('search_documents as d'), {
        visible: [{ type }],
        filters: { [attribute]: values },
      })
      .select('d.id', 'd.ref');
    await this.removeIds(
      rows.filter(({ ref }) => !listed.has(ref)).map(({ id }) => id),
    );
  }

  async find(query: IndexQuery): Promise<Findings> {
    const among = await this.findForFacets(query);
    const { places, isMore } = await this.findAll(query, among);
    const { after, limit } = query;
    const start = after
      ? places.filter(place => comparePlaces(place, after) <= 0).length
      : 0;
    const page = places.slice(start, start + limit);
    const [hits, facets] = await Promise.all([
      this.read(page),
      this.count(query.facets, places, among),
    ]);
    return {
      hits,
      offset: start,
      total: places.length,
      isMore,
      facets,
      previous: start > 0 ? { after: places[start - limit - 1] } : undefined,
      next: start + limit < places.length ? page.at(-1) : undefined,
    };
  }

  private async read(page: Place[]): Promise<Findings['hits']> {
    const rows: { id: number; type: string; document: string }[] =
      await this.knex('search_documents')
        .whereIn(
          'id',
          page.map(({ id }) => id),
        )
        .select('id', 'type', 'document');
    const byId = new Map(rows.map(row => [row.id, row]));
    return page.flatMap(({ id, rank }) => {
      const row = byId.get(id);
      return row
        ? [{ type: row.type, document: JSON.parse(row.document), rank }]
        : [];
    });
  }

  /** A facet that is chosen from is counted as if it were not, so that there is something to choose. */
  private async findForFacets(
    query: IndexQuery,
  ): Promise<Map<string, Candidates>> {
    const chosen = query.facets.filter(facet => query.filters[facet]);
    return new Map(
      await Promise.all(
        chosen.map(async facet => {
          const { [facet]: _, ...filters } = query.filters;
          return [
            facet,
            await findCandidates(this.knex, this.dialect, {
              ...query,
              filters,
            }),
          ] as const;
        }),
      ),
    );
  }

  /** What was found without one of the filters has all that is found with it, unless there is more. */
  private async findAll(
    query: IndexQuery,
    among: Map<string, Candidates>,
  ): Promise<Candidates> {
    const whole = [...among].find(([, { isMore }]) => !isMore);
    if (!whole) {
      return findCandidates(this.knex, this.dialect, query);
    }
    const [facet, { places }] = whole;
    const ids: number[] = await this.attributesOf(places)
      .where({ name: facet })
      .whereIn('value', query.filters[facet])
      .distinct()
      .pluck('document_id');
    const fits = new Set(ids);
    return { places: places.filter(({ id }) => fits.has(id)), isMore: false };
  }

  private async count(
    facets: readonly string[],
    places: Place[],
    among: Map<string, Candidates>,
  ): Promise<Findings['facets']> {
    const counts = await Promise.all([
      this.countBy(
        facets.filter(facet => !among.has(facet)),
        places,
      ),
      ...Array.from(among, ([facet, found]) =>
        this.countBy([facet], found.places),
      ),
    ]);
    const values = new Map(counts.flatMap(count => [...count]));
    return Object.fromEntries(
      facets.flatMap(facet => {
        const some = values.get(facet);
        return some ? [[facet, some.slice(0, mostFacetValues)]] : [];
      }),
    );
  }

  private async countBy(
    facets: string[],
    places: Place[],
  ): Promise<Map<string, SearchFacetValue[]>> {
    const rows: { name: string; value: string; count: number | string }[] =
      await this.attributesOf(places)
        .whereIn('name', facets)
        .groupBy('name', 'value')
        .select('name', 'value')
        .count({ count: '*' })
        .orderBy([{ column: 'count', order: 'desc' }, 'value']);
    const values = new Map<string, SearchFacetValue[]>();
    for (const { name, value, count } of rows) {
      const known = values.get(name) ?? [];
      values.set(name, [...known, { value, count: Number(count) }]);
    }
    return values;
  }

  private attributesOf(places: Place[]): Knex.QueryBuilder {
    return this.dialect.whereOneOf(
      this.knex('search_attributes'),
      'document_id',
      places.map(({ id }) => id),
    );
  }

  private async removeIds(ids: number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += removalSize) {
      const some = ids.slice(start, start + removalSize);
      await this.knex.transaction(async tx => {
        await forgetIndex(tx, this.dialect, some);
        await this.dialect
          .whereOneOf(tx('search_documents'), 'id', some)
          .delete();
      });
    }
  }
}

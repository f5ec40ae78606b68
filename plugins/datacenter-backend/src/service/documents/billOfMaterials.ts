import { NotFoundError } from '@backstage/errors';
import { DocumentSources } from './DocumentSources';
import { numberColumn, Report, textColumn } from './Report';
import { Language, wordsIn } from './words';

/** What the open steps of a plan need, to order it. */
export async function billOfMaterials(
  planId: string,
  { plans, proposals }: DocumentSources,
  language: Language,
): Promise<Report> {
  const plan = await plans.get(planId);
  if (!plan) {
    throw new NotFoundError(`No plan with id ${planId}`);
  }
  const words = wordsIn(language);
  const lines = await proposals.bill(planId);
  return {
    title: words('billOfMaterials'),
    subtitle: plan.name,
    sections: [
      {
        heading: plan.name,
        tables: [
          {
            name: words('billOfMaterials'),
            empty: words('nothing'),
            columns: [
              textColumn(words('item'), 1.2),
              textColumn(words('type')),
              textColumn(words('partNumber')),
              numberColumn(words('length'), 'm', 2),
              numberColumn(words('count')),
              numberColumn(words('inStock')),
              numberColumn(words('lacking')),
            ],
            rows: lines.map(line => [
              words(line.item),
              [line.type, line.cage].filter(Boolean).join(' · '),
              line.partNumber,
              line.lengthMetres,
              line.count,
              line.inStock,
              line.lacking,
            ]),
          },
        ],
      },
    ],
  };
}

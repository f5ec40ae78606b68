import { DatabaseObjectsReader } from './DatabaseObjectsReader';
import { DatabaseObjectsTransaction } from './DatabaseObjectsTransaction';
import { ObjectsStore, ObjectsTransaction } from './ObjectsStore';

export class DatabaseObjectsStore
  extends DatabaseObjectsReader
  implements ObjectsStore
{
  transaction<T>(
    work: (transaction: ObjectsTransaction) => Promise<T>,
  ): Promise<T> {
    return this.knex.transaction(trx =>
      work(new DatabaseObjectsTransaction(trx)),
    );
  }
}

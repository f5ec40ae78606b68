import { ObjectsReader } from '../../database/ObjectsStore';
import { ViewsStore } from '../../database/ViewsStore';
import { PlansStore } from '../../database/PlansStore';
import { ProposalService } from '../proposals/ProposalService';
import { Views } from '../views';

/** Where documents read what they say: always from what is there now. */
export interface DocumentSources {
  objects: ObjectsReader;
  views: ViewsStore;
  drawn: Views;
  plans: Pick<PlansStore, 'get'>;
  proposals: Pick<ProposalService, 'bill'>;
}

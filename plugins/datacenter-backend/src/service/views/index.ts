import { ObjectsReader } from '../../database/ObjectsStore';
import { ViewsStore } from '../../database/ViewsStore';
import { FailureView } from '../failures/FailureView';
import { CableNamesView } from './CableNamesView';
import { CablingView } from './CablingView';
import { ElevationView } from './ElevationView';
import { PlacesView } from './PlacesView';
import { RoomView } from './RoomView';
import { SearchView } from './SearchView';

/** What is drawn and computed from objects. */
export interface Views {
  places: PlacesView;
  room: RoomView;
  elevation: ElevationView;
  cabling: CablingView;
  names: CableNamesView;
  search: SearchView;
  failure: FailureView;
}

export function createViews(store: ViewsStore, objects: ObjectsReader): Views {
  return {
    places: new PlacesView(store),
    room: new RoomView(store),
    elevation: new ElevationView(store),
    cabling: new CablingView(objects),
    names: new CableNamesView(objects),
    search: new SearchView(store),
    failure: new FailureView(store, objects),
  };
}

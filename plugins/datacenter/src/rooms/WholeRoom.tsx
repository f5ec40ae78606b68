import { DrawnRoom } from './FloorPlan';
import { RackBox } from './RackBox';
import { Floor, RoomObject, Trays } from './RoomDrawing';

/** Pixels of a millimetre. */
const scale = 0.1;

const nothing = () => {};

/** A room with everything in it, as a file has it. */
export function WholeRoom(props: DrawnRoom) {
  const { label, room, tileMm, racks, objects, corners, trays } = props;
  return (
    <svg
      aria-label={label}
      viewBox={`0 0 ${room.widthMm * scale} ${room.depthMm * scale}`}
    >
      <g transform={`scale(${scale})`}>
        <Floor room={room} tileMm={tileMm} />
        <Trays corners={corners} trays={trays} />
        {objects.map(object => (
          <RoomObject key={object.id} object={object} />
        ))}
        {racks.map(rack => (
          <RackBox
            key={rack.id}
            rack={rack}
            isNamed
            collides={false}
            isChosen={false}
            tabIndex={-1}
            toMillimetres={pixels => pixels / scale}
            onChoose={nothing}
            onOpen={nothing}
            onDrop={nothing}
          />
        ))}
      </g>
    </svg>
  );
}

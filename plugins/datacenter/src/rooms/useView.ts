import {
  PointerEvent,
  RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Size } from './geometry';

/** The part of the room that is looked at, in millimetres. */
export interface View {
  x: number;
  y: number;
  /** Pixels for a millimetre. */
  scale: number;
}

const margin = 600;
const smallestScale = 0.002;
const largestScale = 1;

/**
 * Moves and zooms a drawing. While it is moved only the group's transform
 * changes, which costs a frame nothing, however much is drawn; what is in view
 * is told when it rests.
 */
export function useView(
  svg: RefObject<SVGSVGElement>,
  group: RefObject<SVGGElement>,
  room: Size,
) {
  const [view, setView] = useState<View>();
  const current = useRef<View>({ x: 0, y: 0, scale: 0.05 });
  const drag = useRef<{ x: number; y: number }>();
  const show = useCallback(
    (next: View) => {
      current.current = next;
      group.current?.setAttribute('transform', transformOf(next));
    },
    [group],
  );
  const rest = useCallback(() => setView(current.current), []);
  const fit = useCallback(() => {
    const { width = 0, height = 0 } =
      svg.current?.getBoundingClientRect() ?? {};
    const [across, down] = [width || 800, height || 500];
    const scale = Math.min(
      across / (room.widthMm + 2 * margin),
      down / (room.depthMm + 2 * margin),
    );
    show({
      x: (room.widthMm - across / scale) / 2,
      y: (room.depthMm - down / scale) / 2,
      scale,
    });
    rest();
  }, [rest, room.depthMm, room.widthMm, show, svg]);
  useEffect(fit, [fit]);

  const zoom = useCallback(
    (factor: number, at?: { x: number; y: number }) => {
      const { x, y, scale } = current.current;
      const { width = 0, height = 0 } =
        svg.current?.getBoundingClientRect() ?? {};
      const { x: px, y: py } = at ?? { x: width / 2, y: height / 2 };
      const next = Math.min(
        Math.max(scale * factor, smallestScale),
        largestScale,
      );
      show({
        x: x + px / scale - px / next,
        y: y + py / scale - py / next,
        scale: next,
      });
      rest();
    },
    [rest, show, svg],
  );

  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent) => {
      // Without a key the page scrolls.
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const { left, top } = element!.getBoundingClientRect();
        zoom(Math.exp(-event.deltaY / 300), {
          x: event.clientX - left,
          y: event.clientY - top,
        });
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [svg, zoom]);

  return {
    view,
    zoom,
    fit,
    /** Millimetres for a distance in pixels. */
    toMillimetres: (pixels: number) => pixels / current.current.scale,
    pan: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        drag.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const from = drag.current;
        if (from) {
          const { x, y, scale } = current.current;
          drag.current = { x: event.clientX, y: event.clientY };
          show({
            x: x - (event.clientX - from.x) / scale,
            y: y - (event.clientY - from.y) / scale,
            scale,
          });
        }
      },
      onPointerUp: () => {
        if (drag.current) {
          drag.current = undefined;
          rest();
        }
      },
    },
  };
}

export const transformOf = ({ x, y, scale }: View): string =>
  `scale(${scale}) translate(${-x} ${-y})`;

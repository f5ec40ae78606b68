import { PointerEvent, RefObject, useRef, useState } from 'react';
import { View } from './useView';

export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  from: Point;
  to: Point;
}

/** A frame that is drawn on the ground with Shift and the pointer; in millimetres. */
export function useMarquee(
  svg: RefObject<SVGSVGElement>,
  view: View | undefined,
  onFramed: (frame: Frame) => void,
) {
  const [frame, setFrame] = useState<Frame>();
  const isDrawing = useRef(false);
  const at = (event: PointerEvent): Point => {
    const { left, top } = svg.current!.getBoundingClientRect();
    const { x, y, scale } = view!;
    return {
      x: (event.clientX - left) / scale + x,
      y: (event.clientY - top) / scale + y,
    };
  };
  return {
    frame,
    /** Before what the plan does with the pointer: it stays where it is meanwhile. */
    capture: {
      onPointerDownCapture: (event: PointerEvent<SVGSVGElement>) => {
        const isOnRack = (event.target as Element).closest('[data-rack]');
        if (event.shiftKey && view && !isOnRack) {
          event.stopPropagation();
          isDrawing.current = true;
          svg.current!.setPointerCapture(event.pointerId);
          setFrame({ from: at(event), to: at(event) });
        }
      },
      onPointerMoveCapture: (event: PointerEvent<SVGSVGElement>) => {
        if (isDrawing.current) {
          event.stopPropagation();
          const to = at(event);
          setFrame(before => before && { ...before, to });
        }
      },
      onPointerUpCapture: (event: PointerEvent<SVGSVGElement>) => {
        if (isDrawing.current) {
          event.stopPropagation();
          isDrawing.current = false;
          setFrame(undefined);
          if (frame) {
            onFramed({ ...frame, to: at(event) });
          }
        }
      },
    },
  };
}

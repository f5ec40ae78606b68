import { useCallback, useState } from 'react';

interface Course<T> {
  past: T[];
  present: T;
  future: T[];
}

/** A value whose changes can be taken back and done again. */
export function useUndo<T>(initial: T) {
  const [course, setCourse] = useState<Course<T>>({
    past: [],
    present: initial,
    future: [],
  });
  const change = useCallback(
    (next: T) =>
      setCourse(({ past, present }) => ({
        past: [...past, present],
        present: next,
        future: [],
      })),
    [],
  );
  const undo = useCallback(
    () =>
      setCourse(before => {
        const last = before.past.at(-1);
        return last === undefined
          ? before
          : {
              past: before.past.slice(0, -1),
              present: last,
              future: [before.present, ...before.future],
            };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setCourse(before => {
        const [next, ...future] = before.future;
        return next === undefined
          ? before
          : { past: [...before.past, before.present], present: next, future };
      }),
    [],
  );
  const reset = useCallback(
    (present: T) => setCourse({ past: [], present, future: [] }),
    [],
  );
  return {
    value: course.present,
    change,
    undo,
    redo,
    reset,
    canUndo: course.past.length > 0,
    canRedo: course.future.length > 0,
  };
}

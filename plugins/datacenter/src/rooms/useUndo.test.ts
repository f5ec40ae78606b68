import { act, renderHook } from '@testing-library/react';
import { useUndo } from './useUndo';

describe('useUndo', () => {
  it('takes changes back, does them again, and forgets what was not done again', () => {
    const { result } = renderHook(() => useUndo(1));
    act(() => result.current.change(2));
    act(() => result.current.change(3));
    act(() => result.current.undo());
    expect(result.current).toMatchObject({
      value: 2,
      canUndo: true,
      canRedo: true,
    });
    act(() => result.current.redo());
    expect(result.current.value).toBe(3);
    act(() => result.current.undo());
    act(() => result.current.change(4));
    expect(result.current).toMatchObject({ value: 4, canRedo: false });
    act(() => result.current.reset(9));
    expect(result.current).toMatchObject({ value: 9, canUndo: false });
  });
});

import { isForeignKeyViolation, isUniqueViolation } from './violations';

const failure = (code: string, message = '') =>
  Object.assign(new Error(message), { code });

describe('violations of constraints', () => {
  it('are known in every language', () => {
    const taken = '중복된 키 값이 "names" 고유 제약 조건을 위반함';
    expect(isUniqueViolation(failure('23505', taken))).toBe(true);
    expect(isUniqueViolation(failure('SQLITE_CONSTRAINT_UNIQUE'))).toBe(true);
    expect(isForeignKeyViolation(failure('23503'))).toBe(true);
  });

  it('are nothing else', () => {
    for (const error of [failure('23514'), new Error('unique'), undefined]) {
      expect(isUniqueViolation(error)).toBe(false);
      expect(isForeignKeyViolation(error)).toBe(false);
    }
    expect(isUniqueViolation(failure('23503'))).toBe(false);
  });
});

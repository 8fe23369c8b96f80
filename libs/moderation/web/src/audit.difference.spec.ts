import { describe, expect, it } from '@jest/globals';
import { differences } from './audit.difference.ts';

describe('before and after', () => {
  it('stand side by side, field by field', () => {
    expect(differences('{"role":"MEMBER"}', '{"role":"EDITOR","by":"ada"}')).toEqual([
      { field: 'role', before: 'MEMBER', after: 'EDITOR' },
      { field: 'by', before: '', after: 'ada' },
    ]);
  });

  it('may be missing', () => {
    expect(differences(null, null)).toEqual([]);
    expect(differences(null, '{"closedAt":null,"n":3}')).toEqual([
      { field: 'closedAt', before: '', after: '' },
      { field: 'n', before: '', after: '3' },
    ]);
  });

  it('may be something else than an object', () => {
    expect(differences('"open"', 'not json')).toEqual([{ field: '', before: 'open', after: 'not json' }]);
  });
});

import { expect, test } from '@jest/globals';
import { csvOf } from './csv.ts';

test('quotes what would break a line, and keeps a spreadsheet from running what members wrote', () => {
  const table = csvOf([['a', 'b'], ['say "hi"', 'one,\ntwo'], ['=HYPERLINK("x")', '-1+2'], ['@me', null], ['＝1+1', '\n=1'], ['fine', -3]]);
  expect(table).toBe('\uFEFFa,b\r\n"say ""hi""","one,\ntwo"\r\n"\'=HYPERLINK(""x"")",\'-1+2\r\n\'@me,\r\n\'＝1+1,"\'\n=1"\r\nfine,-3\r\n');
});

/** The digits of a code as people type or paste it: `123 456`, `123-456`, full-width digits. */
export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\-–.]/g, '');
}

/** The `headers` of a route that shows private things: no cache keeps them. */
export function privatePage(): HeadersInit {
  return { 'Cache-Control': 'private, no-store' };
}

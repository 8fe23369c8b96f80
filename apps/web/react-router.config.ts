import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // The routes are few: sent with the first page, they save a request on the first click.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;

import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // A page brings the routes that it links to, not those of the desk and of every other page.
  routeDiscovery: { mode: 'lazy', manifestPath: '/__manifest' },
} satisfies Config;

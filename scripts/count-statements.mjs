// Loaded into a server with --import: counts the SQL statements that its driver sends, and says how many when asked, with its memory.
import pg from 'pg';

let statements = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (...args) {
  statements += 1;
  return query.apply(this, args);
};
process.on('message', (message) => {
  if (message?.type !== 'usage') return;
  // With --expose-gc, what is left after collecting: garbage that waits is no leak.
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ type: 'usage', statements, rss, heapUsed, cpu: process.cpuUsage() });
});

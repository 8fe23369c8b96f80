// The load of `npm run bench:votes`, in a process of its own so that it never slows what it measures: plain sockets, requests made beforehand, answers looked at just enough.
// Told by its parent: { port, connections, seconds, votes: [{ session, poll, option }] }; answers { votes, failures, latencies }.
import { connect } from 'node:net';

const QUERY = 'mutation Cast($input: CastVoteInput!) { castVote(input: $input) { __typename ... on Refusal { reason } ... on VoteCast { poll { responses viewerVote { id } } } } }';
const HEAD_END = Buffer.from('\r\n\r\n');

function requestOf({ session, poll, option }) {
  const body = JSON.stringify({ query: QUERY, variables: { input: { pollId: poll, choice: [option] } } });
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncookie: swingtag_session=${session}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** One connection: sends, waits for the whole answer, sends the next. */
function drive({ port, take, until, seen }) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let pending = Buffer.alloc(0);
    let sentAt = 0;
    const send = () => {
      if (performance.now() >= until) return socket.end();
      sentAt = performance.now();
      socket.write(take());
    };
    socket.on('connect', send);
    socket.on('data', (piece) => {
      pending = pending.length === 0 ? piece : Buffer.concat([pending, piece]);
      const headEnd = pending.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(pending.toString('latin1', 0, headEnd))?.[1]);
      if (pending.length < headEnd + 4 + length) return;
      seen.latencies.push(performance.now() - sentAt);
      if (!pending.includes('"VoteCast"')) {
        seen.failures += 1;
        seen.example ??= pending.toString('utf8', headEnd);
      }
      pending = Buffer.alloc(0);
      send();
    });
    socket.on('error', reject);
    socket.on('close', resolve);
  });
}

process.on('message', async ({ port, connections, seconds, votes }) => {
  const requests = votes.map(requestOf);
  const seen = { latencies: [], failures: 0, example: undefined };
  let next = 0;
  const take = () => requests[next++ % requests.length];
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, () => drive({ port, take, until: start + seconds * 1000, seen })));
  const latencies = seen.latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  const wall = (performance.now() - start) / 1000;
  process.send({ votes: latencies.length, rate: latencies.length / wall, failures: seen.failures, example: seen.example, p50: at(0.5), p99: at(0.99) });
});

// A thread of bench-uploads.mjs: members who send pictures all at once. Beside the readers, so that its own work does not count as theirs. They ask with the urgency that the pages' uploader uses.
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { port, cookies, picture, uploads } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: uploads });
const PERMIT = JSON.stringify({ query: 'mutation { permitUpload(input: { purpose: LIBRARY }) { ... on UploadPermit { url } } }' });

function post(path, headers, body) {
  return new Promise((resolve) => {
    const req = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers: { 'content-length': Buffer.byteLength(body), ...headers } }, (res) => {
      let text = '';
      res.on('data', (piece) => (text += piece));
      res.on('end', () => resolve({ status: res.statusCode, text }));
    });
    req.on('error', (error) => resolve({ status: 0, text: String(error) }));
    req.end(body);
  });
}

async function send(cookie) {
  const permit = await post('/graphql', { 'content-type': 'application/json', priority: 'u=7', cookie }, PERMIT);
  const address = permit.status === 200 && JSON.parse(permit.text).data?.permitUpload?.url;
  return address ? post(address, { 'content-type': 'image/jpeg', cookie }, Buffer.from(picture)) : { ...permit, status: 0 };
}

parentPort.postMessage(await Promise.all(Array.from({ length: uploads }, (_, i) => send(cookies[i % cookies.length]))));
agent.destroy();

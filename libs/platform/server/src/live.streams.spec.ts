import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveStreams } from './live.streams.ts';

const req = { viewer: null, ip: '192.0.2.1' } as FastifyRequest;
const aReply = () => ({ raw: new EventEmitter() }) as unknown as FastifyReply;

test('a stream ends with its connection', () => {
  const streams = new LiveStreams(null);
  const reply = aReply();
  const signal = streams.open(req, reply);
  expect([signal.aborted, streams.size]).toEqual([false, 1]);
  reply.raw.emit('close');
  expect([signal.aborted, streams.size]).toEqual([true, 0]);
  streams.beforeApplicationShutdown();
});

test('all streams end when the process stops, and one that comes back meanwhile ends at once', () => {
  const streams = new LiveStreams(null);
  const before = streams.open(req, aReply());
  streams.beforeApplicationShutdown();
  const after = streams.open(req, aReply());
  expect([before.aborted, after.aborted, streams.size]).toEqual([true, true, 0]);
});

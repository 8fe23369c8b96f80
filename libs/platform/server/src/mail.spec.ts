import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { Mailer } from './mail.ts';

/** Greets, listens, and refuses every recipient by name, as mail servers do. */
const server = createServer((socket) => {
  socket.write('220 mail.example\r\n');
  socket.on('data', (data) => {
    const line = data.toString().trim();
    socket.write(line.startsWith('RCPT') ? `550 5.1.1 ${line.slice('RCPT TO:'.length)} is not known here\r\n` : '250 go on\r\n');
  });
  socket.on('error', () => undefined);
});

/** A schema needs a query. */
@Resolver()
class RootResolver {
  @Query(() => String)
  root(): string {
    return '';
  }
}

@Module({ providers: [RootResolver] })
class RootModule {}

let api: TestApi;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = await testApi({ imports: [RootModule], env: { SMTP_URL: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` } });
});
afterAll(async () => {
  await api.close();
  server.close();
});

test('a mail that is refused fails without naming its recipient', async () => {
  const fault: unknown = await api.get(Mailer).deliver({ to: 'rosa@bags.example', subject: '123456', text: 'Hello' }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  const { message, stack } = fault as Error;
  expect(message).toBe('The mail server did not take a mail (EENVELOPE, 550).');
  expect(`${stack} ${JSON.stringify(fault)}`).not.toContain('rosa');
});

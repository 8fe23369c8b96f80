import type { FastifyInstance, FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { OutboxMail } from './outbox.entity.ts';

const escape = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** /outbox and /graphiql. They exist in development only: in production nothing registers them. */
export function mountDevelopmentPages(fastify: FastifyInstance, dataSource: () => DataSource, hasSmtp: boolean): void {
  fastify.get('/outbox', async (_req, reply) => {
    const mails = await dataSource().getRepository(OutboxMail).find({ order: { id: 'DESC' }, take: 100 });
    return page(reply, 'Outbox', [
      '<h1>Outbox</h1>',
      `<p>Mails of this development site, newest first. ${hasSmtp ? 'SMTP_URL is set: new mails go there.' : 'Nothing leaves this machine.'}</p>`,
      mails.length === 0 ? '<p>No mail yet.</p>' : '',
      '<ol>',
      ...mails.map((mail) => `<li><h2>${escape(mail.subject)}</h2><p>To ${escape(mail.recipient)}, ${mail.at.toISOString()}</p><pre>${escape(mail.body)}</pre></li>`),
      '</ol>',
    ]);
  });
  fastify.get('/graphiql', async (_req, reply) => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    return reply
      .header('content-security-policy', "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'")
      .type('text/html; charset=utf-8')
      .send(renderGraphiQL({ endpoint: '/graphql', subscriptionsProtocol: 'GRAPHQL_SSE', title: 'Swingtag GraphiQL' }));
  });
}

function page(reply: FastifyReply, title: string, body: string[]) {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main>${body.join('\n')}</main></body></html>`,
    );
}

import type { FastifyInstance } from 'fastify';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, subscribe, validate, type ExecutionResult } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { TypedError } from './graphql.errors.ts';
import { MAX_TOKENS } from './graphql.limits.ts';
import type { StreamPipeline } from './graphql.pipeline.ts';
import type { LiveStreams } from './live.streams.ts';
import { OperationContext } from './operation.context.ts';

/**
 * Subscriptions over server-sent events at /graphql/stream, one stream per request ("distinct connections mode" of the
 * GraphQL over SSE protocol). Same schema, rules, context and masking as /graphql; queries and mutations are refused.
 */
export function mountLiveEndpoint(fastify: FastifyInstance, pipeline: StreamPipeline, streams: LiveStreams): void {
  const asTyped = (error: unknown): TypedError => {
    const known = error instanceof GraphQLError ? error : new GraphQLError('');
    return pipeline.format(known.toJSON(), error);
  };
  const refuse = (status: number, errors: readonly TypedError[]): [string, { status: number; statusText: string; headers: Record<string, string> }] => [
    JSON.stringify({ errors }),
    { status, statusText: 'Refused', headers: { 'content-type': 'application/json; charset=utf-8' } },
  ];
  const mask = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => asTyped(error)) as unknown as GraphQLError[] } : result;

  const handler = createHandler({
    authenticate: () => null,
    onSubscribe: async (req, params) => {
      try {
        const document = parse(params.query, { maxTokens: MAX_TOKENS });
        const schema = pipeline.schema();
        const mistakes = validate(schema, document, [...specifiedRules, ...pipeline.rules]);
        if (mistakes.length > 0) return refuse(400, mistakes.map(asTyped));
        if (getOperationAST(document, params.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
          return refuse(400, [asTyped(new GraphQLError('Only subscriptions are served here.', { extensions: { code: 'BAD_REQUEST' } }))]);
        }
        const variables = params.variables ?? {};
        pipeline.check(document, variables, params.operationName ?? undefined);
        const { reply } = req.context;
        const operation = new OperationContext(req.raw, reply, streams.open(req.raw, reply));
        const result = await subscribe({
          schema,
          document,
          variableValues: variables,
          operationName: params.operationName,
          contextValue: operation,
        });
        if (!(Symbol.asyncIterator in result)) return refuse(400, (result.errors ?? []).map(asTyped));
        return result;
      } catch (error) {
        const typed = asTyped(error);
        return refuse(typed.extensions.code === 'TOO_MANY' ? 429 : 400, [typed]);
      }
    },
    onNext: (_context, _req, result) => mask(result as ExecutionResult) as never,
  });
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: async (req, reply) => {
      reply.header('x-accel-buffering', 'no');
      await handler(req, reply);
    },
  });
}

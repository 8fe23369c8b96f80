import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { errorFormatter, type TypedError } from './graphql.errors.ts';
import { checkOperation, MAX_COST_OF_EVENT, MAX_TOKENS, refuse, validationRules } from './graphql.limits.ts';
import { OperationContext } from './operation.context.ts';
import { shareAmongVisitors } from './shared.reads.ts';

const HTTP_STATUS: Record<string, number> = {
  GRAPHQL_VALIDATION_FAILED: 400, UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400, CONFLICT: 409, TOO_MANY: 429, UNAVAILABLE: 503, INTERNAL: 500,
};

/** Limits on what an operation may cost and contain, and the HTTP status when it gave nothing but errors. */
function pipelinePlugin(): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, request, operation, operationName }) => {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw refuse('Subscriptions are served at /graphql/stream.');
          checkOperation(schema, document, request.variables, operationName ?? undefined);
          return Promise.resolve();
        },
        willSendResponse: ({ response }) => {
          const body = response.body;
          if (body.kind === 'single' && body.singleResult.errors?.[0] && !body.singleResult.data) {
            const { code, retryAfterSeconds } = (body.singleResult.errors[0] as TypedError).extensions;
            const status = HTTP_STATUS[code];
            if (status) response.http.status = status;
            if (retryAfterSeconds) response.http.headers.set('retry-after', String(retryAfterSeconds));
          }
          response.http.headers.set('cache-control', 'no-store');
          return Promise.resolve();
        },
      }),
  };
}

export function apolloOptions(config: Config, log: Logger): Omit<ApolloDriverConfig, 'driver'> {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    playground: false,
    introspection: config.isDevelopment,
    includeStacktraceInErrorResponses: false,
    preserveHttpStatusForExecutionErrors: false,
    autoTransformHttpErrors: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: validationRules(config.isDevelopment),
    formatError: errorFormatter(log),
    plugins: [pipelinePlugin() as ApolloServerPlugin, shareAmongVisitors() as ApolloServerPlugin],
    context: (req: FastifyRequest, reply: FastifyReply) => new OperationContext(req, reply),
  };
}

export interface GraphqlResult {
  data: unknown;
  errors?: readonly TypedError[];
}

/** Runs an operation for the viewer of this request through the same server object as /graphql does. */
export type GraphqlExecutor = (document: string, variables?: Record<string, unknown>) => Promise<GraphqlResult>;

export function inProcessExecutor(app: INestApplicationContext): (req: FastifyRequest, reply: FastifyReply) => GraphqlExecutor {
  const server = () => app.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter.instance as unknown as ApolloServer<OperationContext>;
  return (req, reply) => async (query, variables = {}) => {
    const response = await server().executeOperation({ query, variables }, { contextValue: new OperationContext(req, reply) });
    if (response.body.kind !== 'single') throw new Error('Incremental results are not used.');
    const { data, errors } = response.body.singleResult;
    return { data, ...(errors ? { errors: errors as readonly TypedError[] } : {}) };
  };
}

export interface StreamPipeline {
  schema(): GraphQLSchema;
  rules: ReturnType<typeof validationRules>;
  format: ReturnType<typeof errorFormatter>;
  check(document: DocumentNode, variables?: Record<string, unknown>, operationName?: string): void;
}

/** The parts that event streams share with the server above. */
export function streamPipeline(app: INestApplicationContext, config: Config, log: Logger): StreamPipeline {
  const schema = () => app.get(GraphQLSchemaHost).schema;
  return {
    schema,
    rules: validationRules(config.isDevelopment),
    format: errorFormatter(log),
    check: (document, variables, operationName) => checkOperation(schema(), document, variables, operationName, MAX_COST_OF_EVENT),
  };
}

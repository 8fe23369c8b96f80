import type { ApolloServerPlugin } from '@apollo/server';
import { execute, OperationTypeNode, type ExecutionResult } from 'graphql';
import type { OperationContext } from './operation.context.ts';

const MAX_KNOWN = 1000;

interface Line<T> {
  current: Promise<T>;
  next: Promise<T> | undefined;
}

/**
 * Whoever asks while the same question is being answered waits for the answer after that, which is found once for all who wait:
 * "single flight", but nobody is given what was read before they asked.
 */
export class SharedReads<T> {
  private readonly lines = new Map<string, Line<T>>();

  /** What `read` finds, or what another's finds that begins after this call. Throws what it throws. */
  share(key: string, read: () => Promise<T>): Promise<T> {
    const line = this.lines.get(key);
    if (!line) return this.begin(key, read());
    line.next ??= line.current.then(
      () => this.begin(key, read()),
      () => this.begin(key, read()),
    );
    return line.next;
  }

  private begin(key: string, current: Promise<T>): Promise<T> {
    const line: Line<T> = { current, next: undefined };
    this.lines.set(key, line);
    const end = (): void => {
      if (this.lines.get(key) === line && !line.next) this.lines.delete(key);
    };
    current.then(end, end);
    return current;
  }
}

interface Answer {
  result: ExecutionResult;
  /** It looked at who asks: nobody else's. */
  isPersonal: boolean;
}

/** Lets visitors who ask for the same at the same time share one answer. What looks at the request itself, and what fails, each does alone. */
export function shareAmongVisitors(): ApolloServerPlugin<OperationContext> {
  const reads = new SharedReads<Answer>();
  const personal = new Set<string>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ schema, document, operation, operationName, queryHash, request, contextValue, response }) => {
          if (contextValue.viewer || operation.operation !== OperationTypeNode.QUERY) return null;
          const key = JSON.stringify([queryHash, operationName, request.variables]);
          if (personal.has(key)) return null;
          let isOwn = false;
          const { result, isPersonal } = await reads.share(key, async () => {
            isOwn = true;
            const before = contextValue.timesLookedAt;
            const found = await execute({ schema, document, contextValue, variableValues: request.variables, operationName });
            return { result: found, isPersonal: contextValue.timesLookedAt > before };
          });
          if (isPersonal) {
            if (personal.size >= MAX_KNOWN) personal.clear();
            personal.add(key);
          }
          if (result.errors || !result.data || (isPersonal && !isOwn)) return null;
          return { http: response.http, body: { kind: 'single', singleResult: { data: result.data } } };
        },
      }),
  };
}

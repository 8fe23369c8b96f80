import { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Invalid } from './errors.ts';
import type { CursorCodec } from './cursor.ts';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;
  @Field(() => Boolean)
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true })
  startCursor: string | null;
  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'An endCursor of the page before.' })
  after?: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** The edge and connection types of a node; `name` without the suffix. */
export function connectionTypes<T>(node: () => Type<T>, name: string): { Edge: Type<Edge<T>>; Connection: Type<Connection<T>> } {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<T> {
    @Field(() => String)
    cursor: string;
    @Field(() => node())
    node: T;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType])
    edges: EdgeType[];
    @Field(() => [node()])
    nodes: T[];
    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return { Edge: EdgeType, Connection: ConnectionType };
}

/** The asked page size; `first` must lie between 1 and 100. */
export function pageSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  if (size < 1 || size > 100) throw new Invalid('first', 'first must be between 1 and 100.');
  return size;
}

/** Turns `size + 1` rows into a connection. `keys` gives the keyset of a row, as strings. */
export function toConnection<T>(
  rows: readonly T[],
  page: { list: string; size: number; hasPreviousPage: boolean; codec: CursorCodec; keys: (row: T) => string[] },
): Connection<T> {
  const edges = rows.slice(0, page.size).map((node) => ({ node, cursor: page.codec.encode(page.list, page.keys(node)) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > page.size,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

import {
  getNamedType, isCompositeType, isObjectType, isRequiredArgument, isUnionType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { literalOf } from './operation.text.ts';

type Field = GraphQLField<unknown, unknown>;

interface Step {
  field: Field;
  /** The type that the step arrives at; one of several for a union. */
  type: GraphQLObjectType;
}

/** The fields that lead from a root to a type, the fewest there are. */
export interface Path {
  root: 'query' | 'mutation' | 'subscription';
  rootField: string;
  steps: Step[];
}

function arrivals(type: GraphQLNamedType): GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isUnionType(type) ? [...type.getTypes()] : [];
}

/** To each type of the schema, from every root field that leads there without passing another root field's type twice. */
export function pathsTo(schema: GraphQLSchema, roots: readonly ('query' | 'mutation' | 'subscription')[] = ['query', 'mutation', 'subscription']): Map<string, Path[]> {
  const found = new Map<string, Path[]>();
  for (const root of roots) {
    const type = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[root];
    for (const field of Object.values(type?.getFields() ?? {})) explore(root, field, found);
  }
  return found;
}

function explore(root: Path['root'], rootField: Field, found: Map<string, Path[]>): void {
  const seen = new Set<string>();
  let frontier: Step[][] = arrivals(getNamedType(rootField.type)).map((type) => [{ field: rootField, type }]);
  while (frontier.length > 0) {
    const next: Step[][] = [];
    for (const steps of frontier) {
      const here = steps.at(-1)?.type;
      if (!here || seen.has(here.name)) continue;
      seen.add(here.name);
      found.set(here.name, [...(found.get(here.name) ?? []), { root, rootField: rootField.name, steps }]);
      for (const field of Object.values(here.getFields())) for (const type of arrivals(getNamedType(field.type))) next.push([...steps, { field, type }]);
    }
    frontier = next;
  }
}

const called = (field: Field) => {
  const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literalOf(arg.type)}`);
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
};

/** An operation that asks for these fields of the type at the end of the path. */
export function operationAlong({ root, steps }: Path, fields: readonly string[]): string {
  const end = steps.at(-1)?.type;
  if (!end) throw new Error('a path leads somewhere');
  const asked = fields.map((name) => {
    const field = end.getFields()[name];
    if (!field) throw new Error(`${end.name} has no ${name}`);
    return `${called(field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
  });
  const inner = steps.reduceRight((text, { field, type }, place) => {
    const isUnion = isUnionType(getNamedType(field.type));
    const refusal = place === 0 && isUnion ? ' ... on Refusal { reason }' : '';
    return `${called(field)} { ${isUnion ? `__typename ... on ${type.name} { ${text} }` : text}${refusal} }`;
  }, asked.join(' '));
  return `${root} { ${inner} }`;
}

import { DomainError, OperationContext, type Viewer } from '@swingtag/platform-server';
import {
  execute, getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isLeafType, isListType, isObjectType, isRequiredArgument, isRequiredInputField,
  isUnionType, parse, type DocumentNode, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';

/** What a required argument is given, by its name. */
export type KnownArguments = Record<string, string | number | boolean>;

const MAX_DEPTH = 4;
/** The same nodes again, where pages end, and when the page was read. */
const REPEATS = ['edges', 'pageInfo', 'talkCursor'];

/** Everything that can be asked under a root field: each type once on a way, so that circles end. */
function everythingUnder(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, known: KnownArguments): string {
  return `query { ${selected(schema, field, known, [])} }`;
}

const documents = new Map<string, DocumentNode>();
/** Not validated: valid by construction, and too costly for the rules of the site. */
function documentOf(text: string): DocumentNode {
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  return document;
}

/**
 * Everything that this viewer is told by every way there is from the roots of the schema. The site may say no; a fault would make
 * two readings alike, or different, for another reason than the one in question: it is thrown.
 */
export async function everythingTo(viewer: Viewer | null, schema: GraphQLSchema, known: KnownArguments): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const contextValue = new OperationContext({ viewer, cookies: {} } as never, {} as never);
    const { data, errors = [] } = await execute({ schema, document: documentOf(everythingUnder(schema, field, known)), contextValue });
    const fault = errors.find(({ originalError }) => !(originalError instanceof DomainError));
    if (fault) throw new Error(`${fault.path?.join('.') ?? field.name}: ${fault.message}`, { cause: fault.originalError });
    Object.assign(told, data);
  }
  return told;
}

function selected(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, known: KnownArguments, way: readonly string[]): string {
  const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literalOf(arg.name, arg.type, known)}`);
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selectionOf(schema, field.type, known, way)}`;
}

/** By name what is known, else the id or address in question; the first of what is listed. */
function literalOf(name: string, type: GraphQLInputType, known: KnownArguments): string {
  if (name in known) return JSON.stringify(known[name]);
  const plain = getNullableType(type);
  if (isListType(plain)) return `[${literalOf(name, plain.ofType, known)}]`;
  if (isEnumType(plain)) return plain.getValues()[0]?.name ?? '';
  if (isInputObjectType(plain)) {
    const required = Object.values(plain.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${literalOf(field.name, field.type, known)}`).join(', ')} }`;
  }
  return { ID: JSON.stringify(known['id']), Int: '1', Boolean: 'true' }[plain.name] ?? JSON.stringify(known['slug']);
}

function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, known: KnownArguments, way: readonly string[]): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named) || isInterfaceType(named)) {
    const kinds = schema.getPossibleTypes(named).map((kind) => `... on ${kind.name} ${fieldsOf(schema, kind, known, way)}`);
    return ` { __typename ${kinds.join(' ')} }`;
  }
  return isObjectType(named) ? ` ${fieldsOf(schema, named, known, way)}` : '';
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, known: KnownArguments, way: readonly string[]): string {
  const deeper = [...way, type.name];
  const fields = Object.values(type.getFields()).filter((field) => {
    const named = getNamedType(field.type);
    if (REPEATS.includes(field.name)) return false;
    return isLeafType(named) || (deeper.length < MAX_DEPTH && !deeper.includes(named.name));
  });
  return `{ __typename ${fields.map((field) => selected(schema, field, known, deeper)).join(' ')} }`;
}

/** Every leaf of an answer with its way from the root, positions in lists included. */
export function leavesOf(value: unknown, way = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || value instanceof Date) return new Map([[way, value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, way ? `${way}.${key}` : key)]));
}

/** Every object of this type in an answer. */
export function objectsOf(value: unknown, typename: string): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((one) => objectsOf(one, typename));
  const own = value as Record<string, unknown>;
  return own['__typename'] === typename ? [own, ...inner] : inner;
}

/** Every field in the schema that belongs to one of these types or leads to one. */
export function fieldsAbout(schema: GraphQLSchema, types: readonly string[]): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getMutationType() || type === schema.getSubscriptionType()) return [];
    return Object.values(type.getFields())
      .filter((field) => types.includes(type.name) || types.includes(leadsTo(field.type)))
      .map((field) => `${type.name}.${field.name}`);
  });
}

function leadsTo(type: GraphQLOutputType): string {
  const plain = getNullableType(type);
  return isListType(plain) ? leadsTo(plain.ofType) : getNamedType(plain).name;
}

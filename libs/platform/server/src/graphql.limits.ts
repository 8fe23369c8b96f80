import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { isStorable } from './text.ts';

/** Tokens of one document; the parser stops there. */
export const MAX_TOKENS = 2500;
const MAX_DEPTH = 12;
const MAX_ALIASES = 20;
const MAX_DIRECTIVES = 20;
const MAX_COST = 60_000;
/** Of one event of a stream: each viewer of a poll reads it anew, up to once a second. */
export const MAX_COST_OF_EVENT = 400;
const MAX_VARIABLE_DEPTH = 12;

/** Depth, aliases and directives; the same rules for pages, HTTP and event streams. */
export function validationRules(hasIntrospection: boolean): ValidationRule[] {
  const armor = new ApolloArmor({
    maxDepth: { n: MAX_DEPTH, flattenFragments: true },
    maxAliases: { n: MAX_ALIASES },
    maxDirectives: { n: MAX_DIRECTIVES },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return [...armor.validationRules, ...(hasIntrospection ? [] : [NoSchemaIntrospectionCustomRule])];
}

/**
 * A list costs what its page holds: `first` when it has one (also by variable), ten otherwise. A field costs one, or its `complexity`
 * when it takes the processor's time; as a function, `complexity` says it all, as for a list that is always short.
 */
const listCost: ComplexityEstimator = (options) => {
  const { args, childComplexity, field } = options;
  const values = args as Record<string, unknown>;
  const { complexity } = field.extensions as { complexity?: number | ComplexityEstimator };
  if (typeof complexity === 'function') return complexity(options);
  const own = complexity ?? 1;
  if (field.args.some((arg) => arg.name === 'first')) {
    const first = typeof values['first'] === 'number' ? Math.max(values['first'], 1) : 20;
    return own + first * childComplexity;
  }
  const isList = String(field.type).startsWith('[') && !['nodes', 'edges'].includes(field.name);
  return own + (isList ? 10 : 1) * childComplexity;
};

/** Throws a GraphQLError when the operation is too costly, or when a string in it cannot be stored. */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown> = {},
  operationName?: string,
  maxCost = MAX_COST,
): void {
  const known = knownOf(document);
  if (!isPlain(variables, 0) || !known.isPlain) {
    throw refuse('The request contains a character or a value that cannot be stored.');
  }
  const cost = costOf(known, schema, document, variables, operationName);
  if (cost > maxCost) throw refuse(`The request is too costly (${cost}; at most ${maxCost}). Ask for fewer items at once.`);
}

/** What is so of a document whoever sends it. Documents are the same objects while Apollo keeps them parsed. */
interface KnownDocument {
  isPlain: boolean;
  /** Variables on which its cost depends: sizes of pages, and what is skipped or included. */
  pricedBy: string[];
  costs: Map<string, number>;
}
const knownDocuments = new WeakMap<DocumentNode, KnownDocument>();
const MAX_COSTS = 50;

function knownOf(document: DocumentNode): KnownDocument {
  let known = knownDocuments.get(document);
  if (!known) {
    known = { isPlain: hasPlainLiterals(document), pricedBy: pricingVariables(document), costs: new Map() };
    knownDocuments.set(document, known);
  }
  return known;
}

function costOf(known: KnownDocument, schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>, operationName?: string): number {
  const priced = JSON.stringify([operationName, ...known.pricedBy.map((name) => variables[name])]);
  let cost = known.costs.get(priced);
  if (cost === undefined) {
    cost = price({ schema, query, variables, operationName, estimators: [listCost] });
    if (known.costs.size >= MAX_COSTS) known.costs.clear();
    known.costs.set(priced, cost);
  }
  return cost;
}

/** Pricing reads the variables before they are checked: one that does not fit its type is a mistake of the sender. */
function price(operation: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(operation);
  } catch (error) {
    throw error instanceof GraphQLError ? refuse(error.message.replace(/ Did you mean .*$/su, '')) : error;
  }
}

function pricingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  const collect = (node: ArgumentNode) => {
    if (node.value.kind === Kind.VARIABLE) names.add(node.value.name.value);
  };
  visit(document, {
    Argument(node) {
      if (node.name.value === 'first') collect(node);
    },
    Directive(node) {
      node.arguments?.forEach(collect);
    },
  });
  return [...names];
}

/** What the protocol refuses before anything is done. */
export function refuse(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_VARIABLE_DEPTH) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isPlain(inner, depth + 1));
}

function hasPlainLiterals(document: DocumentNode): boolean {
  let isFine = true;
  visit(document, {
    StringValue(node) {
      isFine &&= isStorable(node.value);
    },
  });
  return isFine;
}

import {
  getNamedType, getNullableType, isCompositeType, isEnumType, isInputObjectType, isListType, isRequiredArgument, isRequiredInputField, isUnionType,
  type GraphQLField, type GraphQLInputType,
} from 'graphql';

/** The least that an argument takes; the ids in it are nobody's. */
export function literalOf(type: GraphQLInputType): string {
  const plain = getNullableType(type);
  if (isListType(plain)) return `[${literalOf(plain.ofType)}]`;
  if (isEnumType(plain)) return plain.getValues()[0]?.name ?? '';
  if (isInputObjectType(plain)) {
    const required = Object.values(plain.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
  }
  return { ID: '"999999"', Int: '1', Boolean: 'true' }[plain.name] ?? '"x"';
}

/** The shortest operation that asks for a root field. */
export function operationOn(root: string, field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literalOf(arg.type)}`);
  const type = getNamedType(field.type);
  const selection = isCompositeType(type) ? ` { __typename ${isUnionType(type) ? '... on Refusal { reason }' : ''} }` : '';
  return `${root.toLowerCase()} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** Of Babel's nodes and paths what is used here. */
interface Property { type: string; key?: { name?: string }; value?: { type: string; value?: string } }
interface ObjectPath { node: { properties: Property[] }; }
interface ProgramPath { traverse(visitor: { ObjectExpression(path: ObjectPath): void }): void }
interface Babel { types: { valueToNode(value: unknown): NonNullable<Property['value']> } }

const LINGUI_ID = /^[\w+/-]{6}$/;

/**
 * A Babel plugin that compiles the texts left in the code, after Lingui's macros have made descriptors ({ id, message }) of them: what Lingui would do on each
 * visit in the browser is done once here, and the parser of messages (6 kB) stays at home. A text that cannot be parsed fails the build.
 */
export function compileTexts({ types }: Babel) {
  const compile = ({ node }: ObjectPath) => {
    const of = (name: string) => node.properties.find((property) => property.key?.name === name);
    const [id, message] = [of('id')?.value?.value, of('message')];
    if (typeof id !== 'string' || !LINGUI_ID.test(id) || message?.value?.type !== 'StringLiteral' || message.value.value === undefined) return;
    message.value = types.valueToNode(compileMessageOrThrow(message.value.value));
  };
  return { name: 'compile-texts', visitor: { Program: { exit: (path: ProgramPath) => path.traverse({ ObjectExpression: compile }) } } };
}

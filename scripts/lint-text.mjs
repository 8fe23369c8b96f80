// A program: reads `[{ file, source }]` from standard input and writes, for each, the rules that it breaks there.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from './program.mjs';

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked }],
});
const cases = JSON.parse(await text(process.stdin));
const broken = [];
for (const { file, source } of cases) {
  const [result] = await eslint.lintText(source, { filePath: file });
  broken.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(broken));
process.exit(0);

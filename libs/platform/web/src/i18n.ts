import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const compiled = new Map<string, ReturnType<typeof compileMessage>>();

function compileOnce(text: string) {
  let message = compiled.get(text);
  if (message === undefined) compiled.set(text, (message = compileMessage(text)));
  return message;
}

/**
 * English is the source language: its texts stay in the code of each route and its catalogue here is empty.
 * Another language loads its catalogue from ./locales.
 */
i18n.load('en', {});
i18n.activate('en');
i18n.setMessagesCompiler(compileOnce);

export { i18n };

import { i18n as shared } from '@lingui/core';
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
function inEnglish() {
  shared.load('en', {});
  shared.activate('en');
  return shared.setMessagesCompiler(compileOnce);
}

export const i18n = inEnglish();

import { i18n as shared } from '@lingui/core';

/**
 * English is the source language: its texts stay in the code of each route, compiled when the pages are built, and its catalogue here is empty.
 * Another language loads its catalogue from ./locales.
 */
function inEnglish() {
  shared.load('en', {});
  shared.activate('en');
  return shared;
}

export const i18n = inEnglish();

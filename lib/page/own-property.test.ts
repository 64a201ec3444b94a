import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { attributeNames, attributeOf, hasAttribute, own, read, readPlain } from './own-property.ts';

const { document } = new Window();

/** A form as browsers have it: a field named like a property stands in its place. */
function aClobberedForm(...names: string[]): HTMLFormElement {
  const form = document.createElement('form');
  form.setAttribute('id', 'search');
  document.body.append(form);
  for (const name of names) Object.defineProperty(form, name, { value: document.createElement('input') });
  return form as unknown as HTMLFormElement;
}

it('reads a property that something of its name stands in for', () => {
  const form = aClobberedForm('parentNode', 'localName', 'nodeType');
  expect(form.parentNode).not.toBe(document.body);
  expect(own(form, 'parentNode')).toBe(document.body);
  expect(own(form, 'localName')).toBe('form');
  expect(own(form, 'nodeType')).toBe(1);
  expect([readPlain(form, 'localName'), readPlain(form, 'nodeType')]).toEqual(['form', 1]);
});

it('calls a method that something of its name stands in for', () => {
  const form = aClobberedForm('getAttribute', 'getAttributeNames', 'contains');
  expect([attributeOf(form, 'id'), attributeNames(form)]).toEqual(['search', ['id']]);
  expect(own(form, 'getAttribute')('id')).toBe('search');
  expect(own(form, 'contains')(form)).toBe(true);
});

it('reads elements that nothing can stand in for as they are', () => {
  const link = document.createElement('a') as unknown as HTMLAnchorElement;
  link.setAttribute('href', '/');
  expect(read(link, 'localName')).toBe('a');
  expect([attributeOf(link, 'href'), attributeOf(link, 'id')]).toEqual(['/', null]);
  expect([hasAttribute(link, 'href'), hasAttribute(link, 'id'), attributeNames(link)]).toEqual([true, false, ['href']]);
});

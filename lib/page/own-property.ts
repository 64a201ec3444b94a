/** Of what elements show their fields in the place of their properties; no such thing in a DOM library. */
const FORM = (globalThis as { readonly HTMLFormElement?: typeof HTMLFormElement }).HTMLFormElement;

/**
 * A property as the platform defines it, a method bound to its object. A form shows its fields, and a document its forms,
 * pictures and frames, by name in the place of their own properties (Web IDL, [LegacyOverrideBuiltIns]): after
 * `<input name="parentNode">` the field is the form's parent, after `<img name="hidden">` the document is hidden.
 */
export function own<T extends object, K extends keyof T>(object: T, key: K): T[K] {
  const value: unknown = Reflect.get(Object.getPrototypeOf(object), key, object);
  return (typeof value === 'function' ? value.bind(object) : value) as T[K];
}

/** The same for any node, fast for those that nothing can stand in for. */
export function read<T extends Node, K extends keyof T>(node: T, key: K): T[K] {
  return FORM !== undefined && node instanceof FORM ? own(node, key) : node[key];
}

/** A property that is no object: only objects stand in, so it is looked at first and costs a third. */
export function readPlain<T extends Node, K extends keyof T>(node: T, key: K): T[K] {
  const value = node[key];
  return typeof value === 'object' ? own(node, key) : value;
}

/** An attribute's value; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : own(element, 'getAttribute')(name);
}

/** Whether the element has an attribute, of any value. */
export function hasAttribute(element: Element, name: string): boolean {
  return attributeOf(element, name) !== null;
}

/** Names of the attributes that an element has. */
export function attributeNames(element: Element): readonly string[] {
  return typeof element.getAttributeNames === 'function'
    ? element.getAttributeNames()
    : own(element, 'getAttributeNames')();
}

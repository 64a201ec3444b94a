/**
 * Scripts of a page that names fields like every property of its form, and pictures like every property of its document:
 * by name they then stand in the place of the properties themselves.
 */
const NAMES_OF = `const namesOf = (from) => {
  const names = new Set();
  for (let at = Object.getPrototypeOf(from); at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names];
};`;

/** Defines `nameFields(form)`. */
export const NAME_FIELDS = `${NAMES_OF}
const nameFields = (form) => {
  const fields = namesOf(form).map((name) => Object.assign(document.createElement('input'), { name, type: 'hidden' }));
  form.append(...fields);
};`;

/** Defines `namePictures()`: after it, not even \`document.body\` is what it was. */
export const NAME_PICTURES = `
const namePictures = () => {
  const pictures = namesOf(document).map((name) => Object.assign(document.createElement('img'), { name }));
  document.body.append(...pictures);
};`;

const charCodeAt = String.prototype.charCodeAt;

/**
 * The UTF-16 unit at an offset, as `text.charCodeAt` gives it. Strings come in many inner shapes (flat, sliced, joined, of
 * one byte and of two); where a place of the code has met more than four of them, engines look the method up anew for
 * each unit, which takes longer than all the rest of a scan. So hot places name the method themselves.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

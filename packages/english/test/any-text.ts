import fc from "fast-check"

/**
 * Any text, lone halves of surrogate pairs included. `fc.string` takes a second to be made for such texts, since it first looks
 * for the strings of its own list that it could give.
 */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength })
    .map(codes => String.fromCodePoint(...codes))

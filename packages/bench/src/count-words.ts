/** What stands between white space and has a letter or a digit is a word. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

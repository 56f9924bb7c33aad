declare module "write-good" {
  const check: (text: string) => readonly { readonly index: number; readonly offset: number }[]
  export default check
}

declare module "nspell" {
  interface Spell {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  const nspell: (dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }) => Spell
  export default nspell
}

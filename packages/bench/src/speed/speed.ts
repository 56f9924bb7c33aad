export type Speed = { readonly todo: true }

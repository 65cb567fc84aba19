export declare function draw(
  ids: Iterable<string>,
  how: { readonly size: number; readonly seed: string },
): ReadonlySet<string>
export declare const withOnly: (drawn: ReadonlySet<string>, text: string) => string

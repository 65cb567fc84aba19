/** Where a request goes. */
export type Place =
  | {
      readonly kind: 'uwlr'
      readonly world: string
      readonly service: 'leerlinggegevens' | 'leerresultaten'
      readonly versie: '2.2' | '2.3'
      readonly path: string
    }
  | { readonly kind: 'home'; readonly world: string }
  | { readonly kind: 'nowhere'; readonly world: string; readonly path: string }

/** The paths of one world, for the table that a developer copies and for the search for what was near. */
export const paths = {
  leerlinggegevens: '/uwlr/leerlinggegevens',
  leerresultaten: '/uwlr/leerresultaten',
} as const

/**
 * Every path under which a LAS of this kind is seen (edge-cases 3). The case of letters is free, as on IIS. Under each of
 * them all five operations are answered; the service only says which description `?wsdl` shows.
 */
const shapes: readonly [RegExp, 'leerlinggegevens' | 'leerresultaten'][] = [
  [/^\/uwlr\/leerlinggegevens$/, 'leerlinggegevens'],
  [/^\/uwlr\/leerresultaten$/, 'leerresultaten'],
  [/^\/uwlr(2\.[123])?\.svc$/, 'leerlinggegevens'],
  [/^\/uwlr(2\.[123])?\.svc\/leerresultaten$/, 'leerresultaten'],
  [/^\/uwlr\/uwlrstandaard(2\.[123])?\.svc$/, 'leerlinggegevens'],
  [/^\/uwlr\/uwlrstandaard(2\.[123])?\.svc\/leerresultaten$/, 'leerresultaten'],
  [/^\/uwlr\/(2\.[123])\/leerlinggegevens$/, 'leerlinggegevens'],
  [/^\/uwlr\/(2\.[123])\/leerresultaten$/, 'leerresultaten'],
  [/^\/services\/v2\/leerlinggegevens$/, 'leerlinggegevens'],
  [/^\/services\/v2\/leerresultaten$/, 'leerresultaten'],
]

/** Splits off the world (`/w/NAME/…`) and recognises the endpoint. */
export function locate(path: string): Place {
  const [, world = 'default', rest = path] = /^\/w\/([^/]+)(\/.*)?$/.exec(path) ?? []
  const local = rest === path && world !== 'default' ? '/' : rest
  const bare = local.length > 1 && local.endsWith('/') ? local.slice(0, -1) : local
  if (bare === '/' || bare === '') return { kind: 'home', world }
  const lower = bare.toLowerCase()
  for (const [shape, service] of shapes) {
    const found = shape.exec(lower)
    if (found !== null) return { kind: 'uwlr', world, service, versie: found[1] === '2.3' ? '2.3' : '2.2', path: bare }
  }
  return { kind: 'nowhere', world, path: bare }
}

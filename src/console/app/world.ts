/** A world as the control API tells of it. */
export type WorldJson = {
  readonly name: string
  readonly seed: string
  readonly modus: 'strict' | 'lenient'
  readonly base: string
  readonly leerlinggegevens: string
  readonly leerresultaten: string
  readonly clock: {
    readonly now: string
    readonly dutch: string
    readonly schooljaar: string
    readonly frozen: boolean
  }
  readonly aantallen: Readonly<Record<'scholen' | 'koppelingen' | 'resultaten' | 'storingen' | 'journal', number>>
}

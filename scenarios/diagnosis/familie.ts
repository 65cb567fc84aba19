/** A sentence or two in Dutch and in English. */
export type Tweetalig = { readonly nl: string; readonly en: string }

/** What a developer who made this kind of mistake is told; each of its mistakes says the rest. */
export type FamilieUitleg = {
  /** One sentence that speaks to the reader: "Uw systeem koppelt op ...". */
  readonly titel: Tweetalig
  /** What goes wrong. */
  readonly gaatMis: Tweetalig
  /** Whom it hurts, and how. */
  readonly treft: Tweetalig
  /** How a right system does it. */
  readonly hoort: Tweetalig
}

export const defineFamilie = (uitleg: FamilieUitleg): FamilieUitleg => uitleg

/** One reason why a message is not right. It never quotes what may identify a person or open a school. */
export type Problem = {
  /** A sentence for a developer, in English; about the schema it is libxml2's own. */
  readonly message: string
  /** 1-based. */
  readonly line: number
  /** 1-based. Only known when the text is not well-formed XML. */
  readonly column?: number
  /** Where, by local names: `/leerlinggegevens_antwoord/leerlinggegevens/leerlingen/leerling[3]/voorvoegsel`. */
  readonly path?: string
}

/** A message that is wrong everywhere is explained by its first hundred problems. */
export const mostProblems = 100

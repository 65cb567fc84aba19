import type { Resultaat, Toets } from '../../src/school/leerresultaat.ts'

/** One result as it was received. */
export type ResultaatVersie = {
  /** World time of receipt, milliseconds. */
  readonly ontvangen: number
  /** `aanmaakdatum` of the message, as sent. */
  readonly aanmaakdatum: string
  /** The pupil's key (or, in 2.3, ECK iD) as the sender gave it. */
  readonly leerlingid: string
  readonly resultaatverwerkerid?: string
  readonly resultaat: Resultaat
  /** The definition of the test that came in the same message. */
  readonly toets: Toets
}

/** Everything that came under one result key from one klant for one school. The last version counts; the others are its history. */
export type OntvangenResultaat = {
  readonly school: string
  readonly klantcode: string
  readonly key: string
  readonly versies: readonly ResultaatVersie[]
}

/** Results of a world, by school, klant and result key (our choice: a key is unique per sender and school). */
export type Resultaten = ReadonlyMap<string, OntvangenResultaat>

export const resultaatId = (school: string, klantcode: string, key: string): string =>
  JSON.stringify([school, klantcode, key])

/** The same results with one more version each; nothing is ever lost. */
export function withResultaten(
  resultaten: Resultaten,
  school: string,
  klantcode: string,
  nieuwe: readonly ResultaatVersie[],
): { readonly all: Resultaten; readonly changed: readonly OntvangenResultaat[] } {
  const all = new Map(resultaten)
  const changed = nieuwe.map((versie) => {
    const { key } = versie.resultaat
    const id = resultaatId(school, klantcode, key)
    const ontvangen: OntvangenResultaat = { school, klantcode, key, versies: [...(all.get(id)?.versies ?? []), versie] }
    all.set(id, ontvangen)
    return ontvangen
  })
  return { all, changed }
}

import { createSeen, defineLaw } from './law.ts'

export const bothNumbersOfAResultAreOfOneChild = defineLaw({
  name: 'both-numbers-of-a-result-are-of-one-child',
  says: {
    nl: 'Het ECK iD bij een resultaat is van hetzelfde kind als het nummer, en het kind dat de toets maakte',
    en: 'The ECK iD that goes with a result is of the same child as the number, and of who took the test.',
  },
  waarom: {
    nl: 'Een LAS dat op het ECK iD afgaat, zet de uitslag bij een ander kind; een dat beide bekijkt, weigert hem.',
    en: 'A LAS that goes by the ECK iD gives the result to another child; one that looks at both refuses it.',
  },
  dekt: ['H07', 'H01'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['normeer', 'verstuur'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { berichten, voor, na } of moments)
      for (const { leerlingid, eckid, toetsen } of berichten.flatMap(({ resultaten }) => resultaten?.kinderen ?? [])) {
        // The system says itself which two belong together; whether the LAS has them so is another matter.
        const held = [...voor.leerlingen, ...na.leerlingen]
        const ofNumber = held.filter((one) => one.key?.trim() === leerlingid)
        const isOther = held.some((one) => one.eckid?.trim() === eckid && one.key !== undefined)
        const isOne = ofNumber.some((one) => one.eckid?.trim() === eckid)
        seen.look(isOne || ofNumber.length === 0 || !isOther, () => ({
          wat: `het ECK iD dat bij een resultaat van ${leerlingid} meeging`,
          verwacht: ofNumber.map((one) => one.eckid ?? 'geen'),
          gevonden: eckid,
        }))
        // Of two records with one number the ECK iD says whose a result is.
        const others = new Set(ofNumber.flatMap((one) => (one.eckid?.trim() === eckid ? [] : [one.id])))
        const own = new Set(ofNumber.flatMap(({ id }) => (others.has(id) ? [] : [id])))
        if (own.size !== 1 || others.size === 0) continue
        const takenBy = (ids: ReadonlySet<string>, code: string) =>
          [...(voor.resultaten ?? []), ...(na.resultaten ?? [])].some(
            ({ leerling, toets }) => ids.has(leerling) && toets === code,
          )
        const strange = toetsen.filter((code) => takenBy(others, code) && !takenBy(own, code))
        seen.look(strange.length === 0, () => ({
          wat: `welke toetsen onder ${leerlingid} met het ECK iD ${eckid} gingen, en van een ander met dat nummer zijn`,
          verwacht: [],
          gevonden: strange,
        }))
      }
    return seen
  },
})

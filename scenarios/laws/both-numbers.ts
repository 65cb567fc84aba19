import { createSeen, defineLaw } from './law.ts'

export const bothNumbersOfAResultAreOfOneChild = defineLaw({
  name: 'both-numbers-of-a-result-are-of-one-child',
  says: {
    nl: 'Het ECK iD bij een resultaat is van hetzelfde kind als het nummer',
    en: 'The ECK iD that goes with a result is of the same child as the number.',
  },
  waarom: 'Een LAS dat op het ECK iD afgaat, zet de uitslag bij een ander kind; een dat beide bekijkt, weigert hem.',
  dekt: ['H07', 'H01'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['normeer', 'verstuur'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { berichten, voor, na } of moments)
      for (const { leerlingid, eckid } of berichten.flatMap(({ resultaten }) => resultaten?.kinderen ?? [])) {
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
      }
    return seen
  },
})

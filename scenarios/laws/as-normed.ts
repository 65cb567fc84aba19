import { createSeen, defineLaw } from './law.ts'

/** What of a result a system may keep or leave; what it keeps is what was given. */
const kept = ['score', 'letter', 'norm', 'afnamedatum', 'verwerker'] as const

/** Who keeps these of one result keeps them of the next, and of a correction. */
const mayNotGo: ReadonlySet<string> = new Set(['letter', 'norm'])

export const whatWasNormedIsWhatIsHeld = defineLaw({
  name: 'what-was-normed-is-what-is-held',
  says: {
    nl: 'Een uitslag staat na het normeren zoals hij gegeven is, bij een leerling die er is',
    en: 'After norming a result is held as it was given, under a pupil who is there.',
  },
  waarom: {
    nl: 'Het kind heeft een andere score dan het haalde, of de uitslag staat op een kaart die niemand meer ziet.',
    en: 'The child has another score than it got, or the result stands on a card that nobody sees any more.',
  },
  dekt: ['H04', 'H05', 'H06', 'A26'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer'],
  judge: ({ moments }) => {
    const seen = createSeen()
    /** Fields that were held as they were given: from then on they are kept. */
    const shown = new Set<string>()
    for (const { stap, na, gewezen, genormeerd } of moments) {
      if (stap.doe !== 'normeer' || genormeerd === undefined || !('id' in genormeerd)) continue
      if (na.resultaten === undefined) continue
      const is = na.resultaten.find(({ id }) => id === genormeerd.id)
      const wat = `de uitslag op ${stap.toets} die net genormeerd is`
      seen.look(is !== undefined && is.toets === stap.toets, () => ({
        wat,
        verwacht: `onder ${genormeerd.id}`,
        gevonden: is ?? 'niets',
      }))
      if (is === undefined) continue
      const wanted = gewezen?.leerling
      seen.look(na.leerlingen.some(({ id }) => id === is.leerling) && (wanted ?? is.leerling) === is.leerling, () => ({
        wat: `${wat}: van wie hij is`,
        verwacht: wanted ?? 'een leerling die er is',
        gevonden: is.leerling,
        ...(wanted !== undefined && { ernst: 'S1' as const }),
      }))
      const given = { ...stap, verwerker: gewezen?.verwerker }
      for (const field of kept) {
        const [wish, has] = [given[field], is[field]]
        // A system that norms by itself gives a letter where none was given, and one of its own where one was.
        if (wish === undefined || (field === 'letter' && is.norm !== stap.norm)) continue
        if (has === undefined && !(mayNotGo.has(field) && shown.has(field))) continue
        if (has === wish) shown.add(field)
        seen.look(has === wish, () => ({
          wat: `${wat}: ${field}`,
          verwacht: wish,
          gevonden: has ?? 'niets',
          ...(has === undefined && { ernst: 'S3' as const }),
        }))
      }
      if (stap.onderdelen === undefined || is.onderdelen === undefined) continue
      // A part that was not taken may be left out.
      const told = (parts: typeof stap.onderdelen) =>
        parts.flatMap(({ naam, score }) => (score === undefined ? [] : [`${naam} ${score}`])).sort()
      seen.look(told(is.onderdelen).join() === told(stap.onderdelen).join(), () => ({
        wat: `${wat}: de onderdelen`,
        verwacht: stap.onderdelen,
        gevonden: is.onderdelen,
      }))
    }
    return seen
  },
})

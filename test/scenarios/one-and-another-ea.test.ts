// Long: right systems that keep their records otherwise, each beside the one that does it wrong.
import { expect, test } from '@jest/globals'
import type { Adapter, Toestand } from '../../contracts/adapter/adapter.ts'
import { failingIn, verdictOf as verdictIn, type Whole } from './done-otherwise.ts'
import { noor, story } from './stage.ts'

type Otherwise = Parameters<typeof verdictIn> extends [string, ...infer Rest] ? Rest : never
const verdictOf = (text: string, ...otherwise: Otherwise) => verdictIn(story(text), ...otherwise)
const failing = (text: string, ...otherwise: Otherwise) => failingIn(story(text), ...otherwise)

/** What it holds is shown otherwise. */
const showing =
  (alter: (toestand: Toestand) => Toestand) =>
  (own: Whole): Partial<Adapter> => ({ toestand: async (question) => alter(await own.toestand(question)) })

const school = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: 31 }
`
const known = 'ea: { groepen: { heeft: alles }, leerlingen: { heeft: alles } }\n'

const offAndBackNextYear = `${school}${known}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - deactiveer-leerling: { leerling: { van: { key: 11 } } }
  - tijd: 2027-09-01
  - wijziging: { soort: schooljaarovergang, groepskeys: nieuw, kleuters: 0 }
  - importeer
  - verwerk: { bevestigd: true }
`

/** Who is inactive is shown in no group. */
const noGroupsWhileOff = showing((toestand) => ({
  ...toestand,
  leerlingen: toestand.leerlingen.map((one) => (one.actief === false ? { ...one, groepen: [] } : one)),
}))

test('who is inactive may be shown in no group, and in the class of last year when back', async () => {
  expect(await failing(offAndBackNextYear, noGroupsWhileOff)).toEqual([])
})

test('and who is back is not in a class of last year that was never theirs', async () => {
  const inAll = showing((toestand) => {
    const years = new Set(toestand.groepen.map(({ schooljaar }) => schooljaar))
    const groepen = years.size > 1 ? toestand.groepen.map(({ id }) => id) : []
    return { ...toestand, leerlingen: toestand.leerlingen.map((one) => ({ ...one, groepen })) }
  })
  const never = offAndBackNextYear
    .replace(known, 'ea: { groepen: { heeft: alles } }\n')
    .replace(/ {2}- deactiveer.*\n/, '')
  expect(await failing(never, inAll)).toContain('groups-of-earlier-years-keep-their-people')
})

const leftOutNextYear = `${school}${known}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - tijd: 2027-09-01
  - wijziging: { soort: schooljaarovergang, groepskeys: nieuw, kleuters: 0 }
  - importeer
  - beslis: { leerling: { key: 11 }, actie: niet-importeren }
  - verwerk: { bevestigd: true }
`

/** Shows people in the groups of the newest year only. */
const thisYearOnly = showing((toestand) => {
  const newest = toestand.groepen
    .map(({ schooljaar = '' }) => schooljaar)
    .sort()
    .at(-1)
  const now = new Set(toestand.groepen.flatMap(({ id, schooljaar }) => (schooljaar === newest ? [id] : [])))
  const leerlingen = toestand.leerlingen.map((one) => ({
    ...one,
    groepen: one.groepen?.filter((id) => now.has(id)) ?? [],
  }))
  return { ...toestand, leerlingen }
})

test('who is left out need not be shown in groups of last year, where the system shows nobody in those', async () => {
  const otherwise = { 'bewaart-groepen-van-eerdere-jaren': false }
  expect(await failing(leftOutNextYear, thisYearOnly, otherwise)).toEqual([])
  expect(await failing(leftOutNextYear, thisYearOnly, { 'bewaart-groepen-van-eerdere-jaren': true })).toContain(
    'groups-of-earlier-years-keep-their-people',
  )
})

const counted = `${school}stappen: [activeer, koppel, importeer, verwerk, { regel: { aantallen: { groepen: 1 } } }]\n`

test('a group that is shown inactive is there, and one that is not there is not', async () => {
  const off = showing((toestand) => ({
    ...toestand,
    groepen: toestand.groepen.map((one) => ({ ...one, actief: false })),
  }))
  expect(await failing(counted, off)).toEqual([])
  const gone = showing((toestand) => ({ ...toestand, groepen: [] }))
  expect(await failing(counted, gone)).toContain('groepen in de EA')
})

const undone = `${school}stappen: [activeer, koppel, importeer, verwerk, maak-ongedaan]\n`

/** Who was made by what is undone is kept, put off or not. */
const keepsWhoCame =
  (fields: { readonly actief?: boolean }) =>
  (own: Whole): Partial<Adapter> => {
    let came: Toestand['leerlingen'] = []
    const toestand = async () => {
      const now = await own.toestand({})
      return {
        ...now,
        leerlingen: [...now.leerlingen, ...came.filter(({ id }) => now.leerlingen.every((one) => one.id !== id))],
      }
    }
    return {
      toestand,
      reset: async (start) => {
        came = []
        await own.reset(start)
      },
      maakOngedaan: async (question) => {
        const { leerlingen } = await own.toestand({})
        const answer = await own.maakOngedaan(question)
        came = leerlingen.map(({ key: _, groepen: __, ...one }) => ({ ...one, groepen: [], ...fields }))
        return answer
      },
    }
  }

test('an undo may make who came inactive instead of removing them, and may not leave them', async () => {
  expect(await failing(undone, keepsWhoCame({ actief: false }))).toEqual([])
  expect(await failing(undone, keepsWhoCame({}))).toContain('undo-restores')
})

const offByHand = `${school}${known}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - deactiveer-leerling: { leerling: { van: { key: 11 } } }
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 12 }, velden: { voorletters: S } }
  - importeer
  - regel: { regels: [{ leerling: { key: 11 }, is: bestaand-of-twijfel }] }
  - verwerk
`

/** Leaves out, unasked, whom `isOut` says. */
const leavesOut =
  (isOut: (one: Toestand['leerlingen'][number]) => boolean) =>
  (own: Whole): Partial<Adapter> => ({
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const out = new Set((await own.toestand({})).leerlingen.filter(isOut).map(({ id }) => id))
      const leerlingen = []
      for (const regel of answer.leerlingen) {
        if (!out.has(regel.bestaand ?? '')) leerlingen.push(regel)
        else {
          await own.beslis({ soort: 'leerling', ref: regel.ref, actie: 'niet-importeren' })
          const { bestaand: _, ...rest } = regel
          leerlingen.push({ ...rest, beslissing: 'niet-importeren' as const })
        }
      }
      return { ...answer, leerlingen }
    },
  })

test('whom a person made inactive by hand may be left out until a person says otherwise', async () => {
  expect(
    await failing(
      offByHand,
      leavesOut(({ actief }) => actief === false),
    ),
  ).toEqual([])
})

test('and nobody else may', async () => {
  expect(
    await failing(
      offByHand,
      leavesOut(({ roepnaam }) => roepnaam === 'Sam'),
    ),
  ).toContain('nobody-is-left-out-unasked')
})

const corrected = `${school}${known}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 9 }
  - verstuur
  - regel: { ontvangen: [{ leerling: { key: 11 }, toets: REK, score: 9 }] }
`

/** The correction comes in the place of the first, under an id of its own; `who` it is given to. */
const replaces =
  (who: (leerling: string) => string) =>
  (own: Whole): Partial<Adapter> => ({
    normeer: async (question) => {
      const { resultaten = [] } = await own.toestand({})
      const first = resultaten.find(({ leerling, toets }) => leerling === question.leerling && toets === question.toets)
      if (first !== undefined) await own.verwijderResultaat({ resultaat: first.id })
      return own.normeer({ ...question, leerling: first === undefined ? question.leerling : who(question.leerling) })
    },
  })

test('what ESIS never had may make place for its correction, under another id', async () => {
  expect(
    await failing(
      corrected,
      replaces((leerling) => leerling),
    ),
  ).toEqual([])
})

test('and not under another child', async () => {
  expect(
    await failing(
      corrected,
      replaces((leerling) => leerling.replace(/1$/, '2')),
    ),
  ).toContain('results-stay-with-their-pupil')
})

const linkedByHand = `school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen: [{ key: 11, eckid: "https://ketenid.nl/pilot/een", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { ook: [{ id: ea-noor, eckid: "https://ketenid.nl/pilot/twee", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }] }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 11 }, actie: koppelen, met: { ea: ea-noor } }
  - verwerk
  - regel: { aantallen: { leerlingen: 1 } }
`
const refuses = (): Partial<Adapter> => ({ beslis: async () => ({ kind: 'geweigerd', redenen: ['Dat kan niet.'] }) })

test('a card with another ECK iD may be refused to a person who links by hand: the story is skipped', async () => {
  const { verdict, reden } = await verdictOf(linkedByHand, refuses)
  expect([verdict, reden]).toEqual(['overgeslagen', expect.stringContaining('een kaart die een ander ECK iD heeft')])
})

test('and so may one that is off, where a person can put it on again', async () => {
  const off = linkedByHand.replace('eckid: "https://ketenid.nl/pilot/twee", ', 'actief: false, ')
  expect((await verdictOf(off, refuses)).reden).toContain('wie eerst weer actief moet worden')
})

test('and not one without', async () => {
  expect(await failing(linkedByHand.replace('eckid: "https://ketenid.nl/pilot/twee", ', ''), refuses)).toContain(
    'de stap beslis is niet uitgevoerd',
  )
})

const importedTwice = `${noor}stappen: [activeer, koppel, importeer, importeer, verwerk]\n`

/** Fetches nothing while an import lies open, or ever. */
const oneAtATime =
  (isOver: boolean) =>
  (own: Whole): Partial<Adapter> => {
    let isOpen = false
    return {
      reset: async (start) => {
        isOpen = false
        await own.reset(start)
      },
      importeer: async (question) => {
        if (isOpen) return { kind: 'mislukt', reden: 'Verwerk eerst wat er openstaat, of breek het af.' }
        isOpen = true
        return own.importeer(question)
      },
      verwerk: async (question) => {
        isOpen = !isOver
        return own.verwerk(question)
      },
    }
  }

test('an import may wait until the one that lies open is applied or thrown away', async () => {
  expect((await verdictOf(importedTwice, oneAtATime(true))).verdict).toBe('overgeslagen')
})

test('and not when it was applied', async () => {
  const applied = importedTwice.replace('importeer, importeer, verwerk', 'importeer, verwerk, importeer')
  expect(await failing(applied, oneAtATime(false))).toContain('de stap importeer is niet uitgevoerd')
})

const sentAfterAQuestion = `school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen:
    - { key: " 11 ", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21 }
ea: { resultaten: geen, leerlingen: { ook: [{ id: ea-noor, van: { roepnaam: Noor }, key: "11" }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 7 }
  - verstuur
  - normeer: { leerling: { ea: ea-noor }, toets: TAAL, score: 9 }
  - verstuur
`

/** Asks once more whenever somebody is new. */
function asksAboutNew(own: Whole): Partial<Adapter> {
  let isNew = false
  return {
    importeer: async (question) => {
      const answer = await own.importeer(question)
      isNew = answer.kind === 'voorstel' && answer.leerlingen.some(({ beslissing }) => beslissing === 'nieuw')
      return answer
    },
    verwerk: async (question) =>
      isNew && question.bevestigd !== true
        ? { kind: 'bevestiging-nodig', waarschuwingen: ['Er komt iemand bij.'] }
        : own.verwerk(question),
  }
}

test('who asks once more is told yes as well when the story is told otherwise', async () => {
  expect(await failing(sentAfterAQuestion, asksAboutNew)).toEqual([])
})

const sentWhileOff = `${school}${known}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - deactiveer-leerling: { leerling: { van: { key: 11 } } }
  - verstuur
  - regel: { ontvangen: [{ leerling: { key: 11 }, toets: REK, score: 7 }] }
`
const sendsNothing = (uitgesteld: number) => (): Partial<Adapter> => ({
  verstuur: async () => ({ verstuurd: 0, uitgesteld }),
})

test('a result of who is inactive may wait, where the system says that it does', async () => {
  expect(await failing(sentWhileOff, sendsNothing(1))).toEqual([])
  expect(await failing(sentWhileOff, sendsNothing(0))).toContain('het resultaat op REK van Noor Vos (11) bij ESIS')
  const active = sentWhileOff.replace(/ {2}- deactiveer.*\n/, '')
  expect(await failing(active, sendsNothing(1))).toContain('het resultaat op REK van Noor Vos (11) bij ESIS')
})

const undoneTheNextDay = `${school}${known}stappen:
  - activeer
  - koppel
  - wijziging: { soort: roepnaamswijziging, leerling: { key: 11 }, roepnaam: Noortje }
  - importeer
  - beslis: { leerling: { key: 11 }, actie: koppelen, met: { van: { key: 11 } } }
  - verwerk
  - tijd: +1
  - maak-ongedaan
  - regel: { records: [{ leerling: { van: { key: 11 } }, velden: { roepnaam: Noor } }] }
`

test('until when an apply can be undone is for the system to say, and not whether it did what it said', async () => {
  const late = (): Partial<Adapter> => ({ maakOngedaan: async () => ({ kind: 'geweigerd', redenen: ['Te laat.'] }) })
  expect((await verdictOf(undoneTheNextDay, late)).verdict).toBe('overgeslagen')
  const says = (): Partial<Adapter> => ({ maakOngedaan: async () => ({ kind: 'ok' }) })
  expect(await failing(undoneTheNextDay, says)).toContain('undo-restores')
})

const normedWhileOff = sentWhileOff.replace(/( {2}- normeer.*\n)( {2}- deactiveer.*\n)/, '$2$1')
const no = { kind: 'geweigerd', redenen: ['Dat kan niet.'] } as const

test('who is in the LAS need not be put off by hand, nor numbers be emptied while the systems are linked', async () => {
  const keepsOn = (): Partial<Adapter> => ({ deactiveer: async () => no, verwijderNummers: async () => no })
  expect((await verdictOf(offByHand, keepsOn)).reden).toContain('deactiveer van wie nog in het LAS staat')
  const emptied = offByHand.replace(/( {2}- )deactiveer.*\n/, '$1verwijder-nummers\n')
  expect((await verdictOf(emptied, keepsOn)).reden).toContain('verwijderNummers zolang de koppeling er is')
})

const invited = `${school.replace('leerlingen:', 'leerkrachten: [{ key: L1, roepnaam: Els, achternaam: Kuipers, emailadres: els@school.example, groepen: [31] }]\n  leerlingen:')}stappen: [activeer, koppel, importeer, verwerk]\n`
const teachersOff = showing((toestand) => ({
  ...toestand,
  leerkrachten: toestand.leerkrachten.map((one) => ({ ...one, actief: false })),
}))

test('a teacher who was invited may not be active yet, and one who was is', async () => {
  const invites = { 'nodigt-leerkrachten-uit': true }
  expect(await failing(invited, teachersOff, invites)).toEqual([])
  expect(await failing(invited, teachersOff, { 'nodigt-leerkrachten-uit': false })).not.toEqual([])
})

test('of who is inactive nothing need be normed, and of who is active it must', async () => {
  const refusesAll = (): Partial<Adapter> => ({ normeer: async () => no })
  expect((await verdictOf(normedWhileOff, refusesAll)).reden).toContain('normeer van wie niet actief is')
  expect((await verdictOf(normedWhileOff.replace(/ {2}- deactiveer.*\n/, ''), refusesAll)).verdict).toBe('gezakt')
})

const removed = `${school}${known}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - verstuur
  - verwijder-resultaat: { toets: REK, van: { van: { key: 11 } } }
  - regel: { resultaten: 0 }
`

test('what the LAS has may have to be withdrawn there first, and what it never had can be taken away', async () => {
  const keeps = (): Partial<Adapter> => ({ verwijderResultaat: async () => no })
  expect((await verdictOf(removed, keeps)).reden).toContain('verwijderResultaat van wat al verstuurd is')
  expect((await verdictOf(removed.replace(/ {2}- verstuur\n/, ''), keeps)).verdict).toBe('gezakt')
})

const someoneWithoutAClass = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3 }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { aantallen: { leerlingen: 2 }, records: [{ leerling: { roepnaam: Sam }, velden: { key: "12" } }] }
  - normeer: { leerling: { van: { key: 12 } }, toets: REK, score: 7 }
  - verstuur
  - regel: { ontvangen: [{ leerling: { key: 12 }, toets: REK, score: 7 }] }
`

/** Lets nobody in who came under 12, and says so by a question, or does not say it. */
const keepsOut =
  (isSaid: boolean) =>
  (own: Whole): Partial<Adapter> => ({
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const leerlingen = []
      for (const regel of answer.leerlingen) {
        const isOut = regel.inkomend.key === '12'
        if (isOut) await own.beslis({ soort: 'leerling', ref: regel.ref, actie: 'niet-importeren' })
        leerlingen.push(isOut && isSaid ? { ...regel, twijfel: true } : regel)
      }
      return { ...answer, leerlingen }
    },
  })

test('who is asked about is not there yet, and who is not there without a question is missed', async () => {
  expect(await failing(someoneWithoutAClass, keepsOut(true))).toEqual([])
  expect(await failing(someoneWithoutAClass, keepsOut(false))).toContain('leerlingen in de EA')
})

const blanks = `school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen: [{ key: " 11 ", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { resultaten: geen, leerlingen: { ook: [{ id: ea-noor, van: { roepnaam: Noor }, key: "11" }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 7 }
  - verstuur
`

/** Links nobody whose number has blanks, and asks about them or does not say so. */
const lets =
  (isSaid: boolean) =>
  (own: Whole): Partial<Adapter> => ({
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      for (const { ref } of answer.leerlingen) await own.beslis({ soort: 'leerling', ref, actie: 'niet-importeren' })
      return isSaid ? { ...answer, leerlingen: answer.leerlingen.map((one) => ({ ...one, twijfel: true })) } : answer
    },
  })

test('while a person is asked about a number that differs in blanks, ESIS may refuse the old one', async () => {
  expect(await failing(blanks, lets(true))).toEqual([])
  expect(await failing(blanks, lets(false))).toContain('a-result-of-a-known-child-is-not-refused')
})

const twoLocations = `school: { school: { brincode: 99XX }, groepen: [], leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos }] }
andereScholen:
  zuid:
    school: { school: { brincode: 99XX, dependancecode: "01" }, groepen: [], leerlingen: [{ key: 12, roepnaam: Sam, achternaam: Boer }] }
stappen:
  - bij: zuid
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { aantallen: { leerlingen: 1 } }
`

test('who has one school for a brincode makes no room for another, and is not judged by a story of two', async () => {
  const refuses = async () => ({ kind: 'geweigerd', redenen: ['Eén school per brincode.'] }) as const
  expect(await verdictOf(twoLocations, () => ({ voegSchoolToe: refuses }))).toMatchObject({
    verdict: 'overgeslagen',
    reden: 'het systeem heeft geen plaats voor school 99XX01: Eén school per brincode.',
  })
})

test('and who says that there is room, and has none, is', async () => {
  const forgets = async () => ({ kind: 'ok' }) as const
  expect((await verdictOf(twoLocations, () => ({ voegSchoolToe: forgets }))).verdict).not.toBe('overgeslagen')
})

const ofUnknownGender = `school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, geslacht: 0 }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, geslacht: 1 }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
`

/** What it holds of a gender that nobody knows. */
const heldOfUnknown = (geslacht: '1' | undefined) =>
  showing((toestand) => ({
    ...toestand,
    leerlingen: toestand.leerlingen.map(({ geslacht: held, ...one }) => {
      const shown = held === '0' ? geslacht : held
      return { ...one, ...(shown !== undefined && { geslacht: shown }) }
    }),
  }))

test('a gender that nobody knows may be held as nothing, and not as one of two', async () => {
  const [nothing, one] = [undefined, '1' as const].map(heldOfUnknown)
  expect((await verdictOf(ofUnknownGender, nothing!)).verdict).toBe('geslaagd')
  expect((await verdictOf(ofUnknownGender, one!)).verdict).toBe('gezakt')
})

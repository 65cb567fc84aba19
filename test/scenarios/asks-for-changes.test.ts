import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { noor, story, told } from './stage.ts'

/** Asked again the LAS says that nothing changed. `isAsked`: of the first delivery a question is still open. */
function hearsNothingNew(isAsked: boolean) {
  const own = openTestcentrum()
  let times = 0
  return {
    ...own,
    reset: async (question: Parameters<typeof own.reset>[0]) => {
      times = 0
      return own.reset(question)
    },
    importeer: async (question: Parameters<typeof own.importeer>[0]) => {
      if (++times > 1) return { kind: 'geenwijzigingen' as const }
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      return { ...answer, leerlingen: answer.leerlingen.map((one) => ({ ...one, ...(isAsked && { twijfel: true }) })) }
    },
  }
}

test.each([
  ['a line about which nothing was asked does not come again, and the story goes no further', false, 'overgeslagen'],
  ['a question that was open must come again', true, 'gezakt'],
])('where nothing changed: %s', async (_, isAsked, verdict) => {
  const text = `${noor}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk: { bevestigd: true }
  - importeer
  - beslis: { leerling: { key: 11 }, actie: niet-importeren }
`
  const profiel = { kenmerken: { 'vraagt-alleen-wijzigingen': true } }
  const found = await told(story(text), { system: systemOf(hearsNothingNew(isAsked)), profiel, laws: [] })
  expect(found).toMatchObject([{ verdict }])
})

/** A teacher without an address came, and the system has Kees, of this surname. */
const imported = (surname: string) => `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: Egels, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }]
  leerkrachten: [{ key: L1, roepnaam: Karim, achternaam: Bouazza, groepen: ["31"] }]
ea: { leerkrachten: { ook: [{ id: ea-kees, roepnaam: Kees, achternaam: ${surname} }] } }
stappen:
  - activeer
  - koppel
  - importeer
`

/** Every teacher is a question. */
function asksAboutTeachers(doubt: { readonly beslissing?: 'nieuw'; readonly kandidaten: string[] }) {
  const own = openTestcentrum()
  return {
    ...own,
    importeer: async (question: Parameters<typeof own.importeer>[0]) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      return { ...answer, leerkrachten: answer.leerkrachten.map((one) => ({ ...one, twijfel: true, ...doubt })) }
    },
  }
}

test('an address that was typed does not say who it is', async () => {
  const text = `${imported('Bouazza')}  - beslis: { leerkracht: { key: L1 }, actie: email, emailadres: karim@school.example }
  - verwerk
`
  const asks = {
    ...asksAboutTeachers({ kandidaten: ['ea-kees'] }),
    verwerk: async () => ({ kind: 'geweigerd' as const, redenen: ['Er is nog een vraag open.'] }),
  }
  expect(await told(story(text), { system: systemOf(asks) })).toMatchObject([
    { verdict: 'overgeslagen', reden: expect.stringContaining('nog vragen open') },
  ])
})

test.each([
  ['is answered by it', [], []],
  ['is not, where it names somebody', ['ea-kees'], ['who-stays-out-is-not-invited', 'a-doubt-nobody-decided-waits']],
])('a question about a teacher without an address %s', async (_, kandidaten, said) => {
  const text = `${imported('Smit')}  - beslis: { leerkracht: { key: L1 }, actie: email, emailadres: "karim@" }
  - gewoonte: { omdat: Dat is geen adres., uitkomst: geweigerd }
  - beslis: { leerkracht: { key: L1 }, actie: email, emailadres: karim@school.example }
  - verwerk
`
  const asks = asksAboutTeachers({ beslissing: 'nieuw', kandidaten })
  const [verdict] = await told(story(text), {
    system: systemOf(asks),
    profiel: { kenmerken: { 'laat-twijfel-aan-een-mens': true, 'nodigt-leerkrachten-uit': true } },
  })
  expect(verdict?.bevindingen.flatMap(({ wet }) => wet ?? [])).toEqual(said)
})

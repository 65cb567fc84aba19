// Long: right systems that do it otherwise, each beside the one that does it wrong.
import { expect, test } from '@jest/globals'
import type { Voorstel } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { noor, story, told } from './stage.ts'

/** What failed, by the name of the law or what was looked at. */
async function failing(text: string, system: object, kenmerken: Profiel['kenmerken'] = {}): Promise<readonly string[]> {
  const profiel = { kenmerken }
  const [verdict] = await told(story(text), { system: systemOf({ ...openTestcentrum(), ...system }), profiel })
  return verdict!.bevindingen.flatMap(({ wet, wat, klasse = 'regel' }) => (klasse === 'regel' ? [wet ?? wat] : []))
}

/** Whom a person made inactive stays so, whatever the school sends, until a person says otherwise. */
function whoIsOffStaysOff() {
  const own = openTestcentrum()
  const off = new Set<string>()
  return {
    ...own,
    reset: async (question: Parameters<typeof own.reset>[0]) => {
      off.clear()
      return own.reset(question)
    },
    deactiveer: async (question: Parameters<NonNullable<typeof own.deactiveer>>[0]) => {
      off[question.actief === true ? 'delete' : 'add'](question.leerling)
      return own.deactiveer!(question)
    },
    toestand: async () => {
      const { leerlingen, ...rest } = await own.toestand()
      return { ...rest, leerlingen: leerlingen.map((one) => (off.has(one.id) ? { ...one, actief: false } : one)) }
    },
  }
}

const offAndThere = `${noor}ea: { leerlingen: { heeft: alles } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - deactiveer-leerling: { leerling: { van: { key: 11 } } }
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 11 }, velden: { voorletters: NA } }
  - importeer
  - verwerk
`

test('who was made inactive by a person may stay so, in a system that says so', async () => {
  expect(await failing(offAndThere, whoIsOffStaysOff(), { 'maakt-weer-actief': false })).toEqual([])
})

test('and not in one that makes who comes active again, nor where nobody did it by hand', async () => {
  expect(await failing(offAndThere, whoIsOffStaysOff(), { 'maakt-weer-actief': true })).toContain(
    'who-is-in-the-delivery-is-active',
  )
  const alwaysOff = () => {
    const own = openTestcentrum()
    const toestand = async () => {
      const { leerlingen, ...rest } = await own.toestand()
      return { ...rest, leerlingen: leerlingen.map((one) => ({ ...one, actief: false })) }
    }
    return { ...own, toestand }
  }
  const unasked = offAndThere.replace(/ {2}- deactiveer.*\n/, '')
  expect(await failing(unasked, alwaysOff(), { 'maakt-weer-actief': false })).toContain(
    'who-is-in-the-delivery-is-active',
  )
})

/** Answers one question after the other. */
function oneByOne() {
  const own = openTestcentrum()
  let before: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Question, Answer>(call: (question: Question) => Promise<Answer>) =>
    (question: Question): Promise<Answer> => {
      const answer = before.then(() => call(question))
      before = answer.catch(() => undefined)
      return answer
    }
  return { ...own, importeer: inTurn(own.importeer), verwerk: inTurn(own.verwerk) }
}

const importBesideApply = `${noor}stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 11 }, actie: niet-importeren }
  - tegelijk: [importeer, { verwerk: { bevestigd: true } }]
`

test('a system that answers one by one may apply the import that came in between', async () => {
  expect(await failing(importBesideApply, oneByOne(), { 'verwerkt-wat-er-stond': false })).toEqual([])
})

test('and not when no import came in between', async () => {
  const forgets = () => {
    const own = openTestcentrum()
    return { ...own, beslis: async () => ({ kind: 'ok' as const }) }
  }
  const alone = importBesideApply.replace('tegelijk: [importeer, { verwerk: { bevestigd: true } }]', 'verwerk')
  expect(await failing(alone, forgets(), { 'verwerkt-wat-er-stond': false })).toContain('every-line-ends-as-it-stands')
})

/** Sends what is normed at that moment. */
function sendsAtOnce() {
  const own = openTestcentrum()
  return {
    ...own,
    normeer: async (question: Parameters<NonNullable<typeof own.normeer>>[0]) => {
      const answer = await own.normeer!(question)
      await own.verstuur!({})
      return answer
    },
  }
}

test('a result that goes while an import comes is no answer to that import', async () => {
  const text = `${noor}ea: { leerlingen: { heeft: alles }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 11 }, velden: { voorletters: NA } }
  - tegelijk: [importeer, { normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 12 } }]
`
  expect(await failing(text, sendsAtOnce(), { 'wacht-met-versturen': false })).toEqual([])
})

test.each(['H', 'N'])('a pupil in jaargroep %s may stand under niet-importeren unasked', async (jaargroep) => {
  const text = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: Egels, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: ${jaargroep}, groep: 31 }]
stappen:
  - activeer
  - koppel
  - importeer
`
  const leavesOut = (letter: string) => {
    const own = openTestcentrum()
    return {
      ...own,
      importeer: async (question: Parameters<typeof own.importeer>[0]) => {
        const answer = await own.importeer(question)
        if (answer.kind !== 'voorstel') return answer
        const out = { beslissing: 'niet-importeren' as const, twijfel: false }
        const isOut = letter === jaargroep
        return { ...answer, leerlingen: answer.leerlingen.map((one) => (isOut ? { ...one, ...out } : one)) }
      },
    }
  }
  expect(await failing(text, leavesOut(jaargroep))).toEqual([])
  const plain = text.replace(`jaargroep: ${jaargroep}, groep`, 'jaargroep: 3, groep')
  expect(await failing(plain, leavesOut(jaargroep))).toContain('nobody-is-left-out-unasked')
})

/** Our testcentrum, with another proposal on the screen. */
function proposing(change: (lines: Voorstel) => Partial<Voorstel>) {
  const own = openTestcentrum()
  return {
    ...own,
    importeer: async (question: Parameters<typeof own.importeer>[0]) => {
      const answer = await own.importeer(question)
      return answer.kind === 'voorstel' ? { ...answer, ...change(answer) } : answer
    },
  }
}

test.each([
  ['a parent', ['OUD'], []],
  ['the caretaker', ['CON'], []],
  ['a teacher', ['LRK'], ['every-record-has-one-line']],
])('%s among the teachers may be set aside without a line, or not', async (_, rollen, said) => {
  const text = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: Egels, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }]
  leerkrachten:
    - { key: L1, roepnaam: Els, achternaam: Zonneveld, emailadres: els@school.example, groepen: ["31"] }
    - { key: L2, roepnaam: Mirjam, achternaam: Vos, emailadres: m@thuis.example, groepen: ["31"], rollen: [{ rol: ${rollen} }] }
stappen:
  - activeer
  - koppel
  - importeer
`
  const setsAside = proposing(({ leerkrachten }) => ({
    leerkrachten: leerkrachten.filter(({ inkomend }) => inkomend.key !== 'L2'),
  }))
  expect(await failing(text, setsAside)).toEqual(said)
})

test.each([
  ['another gender', 'geslacht: 1', []],
  ['other voorletters', 'voorletters: QX', []],
  ['the same voorletters, written otherwise', 'voorletters: N.A.', ['who-is-there-already-is-not-made-anew']],
])('a namesake of one birth date with %s may be new, or not', async (_, differs, said) => {
  const child = 'roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04'
  const text = `school:
  school: { brincode: 99XX }
  leerlingen: [{ key: 11, ${child}, geslacht: 2, voorletters: NA }]
ea: { leerlingen: { ook: [{ id: ea-noor, van: { key: 11 }, zonder: [key], ${differs} }] } }
stappen:
  - activeer
  - koppel
  - importeer
`
  const makesNew = proposing(({ leerlingen }) => ({
    leerlingen: leerlingen.map(({ bestaand, twijfel, ...one }) => ({ ...one, beslissing: 'nieuw' as const })),
  }))
  expect(await failing(text, makesNew)).toEqual(said)
})

test.each([
  ['of whom it made a second', { beslissing: 'nieuw' }, []],
  [
    'about whom it still asks',
    { beslissing: 'niet-importeren', twijfel: true },
    ['who-is-outside-the-imported-groups-stays-active'],
  ],
] as const)(
  'a system that deactivates each card without a line may do so with one %s, or not',
  async (_, line, said) => {
    const text = `school:
  school: { brincode: 99XX }
  leerlingen: [{ key: 11, roepnaam: Mies, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { ook: [{ id: ea-mies, van: { key: 11 }, zonder: [key], roepnaam: Noor }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk: { bevestigd: true }
`
    const own = proposing(({ leerlingen }) => ({
      leerlingen: leerlingen.map(({ bestaand, twijfel, ...one }) => ({ ...one, ...line })),
    }))
    let isApplied = false
    const deactivates = {
      ...own,
      verwerk: async (question: Parameters<typeof own.verwerk>[0]) => {
        isApplied = true
        return own.verwerk(question)
      },
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        const isOff = (id: string) => isApplied && id === 'ea-mies'
        return { ...rest, leerlingen: leerlingen.map((one) => (isOff(one.id) ? { ...one, actief: false } : one)) }
      },
    }
    const wrong = await failing(text, deactivates, { 'deactiveert-afwezigen': true })
    expect(wrong.filter((one) => one.startsWith('who-is-'))).toEqual(said)
  },
)

/** What was normed of Noor waits while she is inactive; `uitgesteld`: so many results it says that wait. */
function keepsOfWhoIsOff(uitgesteld: number) {
  const own = openTestcentrum()
  const kept = new Map<string, object>()
  return {
    ...own,
    normeer: async (question: Parameters<NonNullable<typeof own.normeer>>[0]) => {
      const { school: _, ...one } = question
      if (question.leerling !== 'ea-noor') return own.normeer!(question)
      kept.set('wacht', { id: 'wacht', verstuurd: false, ...one })
      return { id: 'wacht' }
    },
    toestand: async () => {
      const { resultaten = [], ...rest } = await own.toestand()
      return { ...rest, resultaten: [...resultaten, ...kept.values()] }
    },
    verstuur: async (question: Parameters<NonNullable<typeof own.verstuur>>[0]) => ({
      ...(await own.verstuur!(question)),
      uitgesteld,
    }),
  }
}

const lies = ['a-result-of-a-known-child-is-not-refused']
const off = '\n  - deactiveer-leerling: { leerling: { ea: ea-noor } }'

test.each([
  ['of a pupil who is deactivated may wait at a system that says so', `12 }${off}`, 1, []],
  ['of a pupil who is deactivated may not at one that says nothing', `12 }${off}`, 0, lies],
  ['and has a comma may wait at a system that says so', '7.5 }', 1, []],
  ['and is a whole number may not', '12 }', 1, lies],
])('what was normed %s', async (_, score, uitgesteld, said) => {
  const text = `school:
  school: { brincode: 99XX }
  leerlingen:
    - { id: noor, key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { id: sam, key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21 }
ea: { leerlingen: { ook: [{ id: ea-noor, van: { id: noor } }, { id: ea-sam, van: { id: sam } }] }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { ea: ea-sam }, toets: REK, score: 8 }
  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: ${score}
  - verstuur
`
  expect(await failing(text, keepsOfWhoIsOff(uitgesteld))).toEqual(said)
})

test.each([
  ['their new class is a question', true, []],
  ['nothing is asked about it', false, ['everyone-sits-where-the-las-says']],
])('children may sit so long where they sat while %s', async (_, twijfel, said) => {
  const text = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: Egels, jaargroep: 3 }, { key: 32, naam: Egels, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 32 }]
ea:
  groepen: { ook: [{ id: ea-egels, van: { key: 31 } }] }
  leerlingen: { ook: [{ id: ea-noor, van: { key: 11 }, groepen: [ea-egels] }] }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk: { bevestigd: true }
`
  const asks = proposing(({ groepen }) => ({
    groepen: groepen.map(({ twijfel: _, ...one }) =>
      one.inkomend.key === '32' ? { ...one, ...(twijfel && { twijfel }) } : one,
    ),
  }))
  const stays = {
    ...asks,
    toestand: async () => {
      const { leerlingen, groepen, ...rest } = await asks.toestand()
      const known = twijfel ? groepen.filter(({ key }) => key !== '32') : groepen
      return { ...rest, groepen: known, leerlingen: leerlingen.map((one) => ({ ...one, groepen: ['ea-egels'] })) }
    },
  }
  expect((await failing(text, stays)).filter((one) => one === 'everyone-sits-where-the-las-says').slice(0, 1)).toEqual(
    said,
  )
})

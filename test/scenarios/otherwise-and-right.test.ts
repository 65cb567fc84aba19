import { expect, test } from '@jest/globals'
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

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anomalies } from '../../../simulator/bend/anomalies.ts'
import { bend } from '../../../simulator/bend/bend.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { answersIn, capturedLife, type Life, toldAgain } from './life.ts'

const school = (pupils = 40) => {
  const plain = generateSchool({ seed: 7, pupils, schooljaar: '2026-2027', eckid: 'pupils' })
  return ['twins', 'broken-encoding', 'marks-in-name', 'duplicate-key', 'hidden-whitespace', 'shared-email'].reduce(
    (bent, naam) => {
      try {
        return bend(bent, { naam }, '1').school
      } catch {
        return bent
      }
    },
    plain,
  )
}

/** A few months of a school with an EA that fetches, a bad line, and results. */
async function months({ happen, days, import: fetchNow, control, ea, simulator }: Life): Promise<void> {
  const { leerlingen, groepen } = [...simulator.world()!.state().scholen.values()][0]!.versions[0]!.school
  await fetchNow()
  await fetchNow()
  await happen({ soort: 'uitstroom', leerling: { positie: 3 } } as never)
  await happen({
    soort: 'groepswissel',
    leerling: { id: leerlingen[9]!.id! },
    groep: { key: groepen![0]!.key },
  } as never)
  await fetchNow()
  await days(3)
  await control('POST', '/storingen', { soort: 'fault', faultcode: 'Client.AutorisatieOngeldig', when: { times: 1 } })
  await fetchNow()
  await happen({ soort: 'instroom' } as never, { soort: 'leerkracht-komt' } as never)
  await fetchNow()
  await control(
    'PATCH',
    `/schools/${[...simulator.world()!.state().scholen.keys()][0]}/leerlingen/${encodeURIComponent(leerlingen[12]!.id!)}`,
    {
      roepnaam: 'Brechtje-Ann',
    },
  )
  await fetchNow()
  const { leerlingen: held } = await ea.toestand()
  await ea.normeer?.({ leerling: held[4]!.id, toets: 'BOOM-REK-M3', score: 61, afnamedatum: '2026-11-04' })
  await ea.verstuur?.({})
  await days(30)
  await happen({ soort: 'las-migratie' } as never)
  await fetchNow()
}

describe('what was captured, told again', () => {
  test('gives the EA the same answers, apart from the names', async () => {
    const { text, disguise, journal, leftOut } = await capturedLife(school(), months)
    expect(leftOut).toEqual([])
    const verdict = await toldAgain(text)
    expect(verdict.reden).toBeUndefined()
    const [before, again] = [answersIn(journal), answersIn(verdict.uitwisselingen)]
    expect(again.map(({ said }) => said)).toEqual(before.map(({ said }) => said))
    expect(before.filter((answer) => answer.school !== undefined).length).toBeGreaterThanOrEqual(4)
    expect(again).toEqual(before.map((answer) => disguise.of(answer)))
  })
})

test('a fetch that met a storing and was refused after it is left out whole, and the storing does not strike again', async () => {
  const { text, leftOut } = await capturedLife(school(5), async ({ happen, control, import: fetchNow }) => {
    await happen({ soort: 'anomalie', naam: 'dependancecode-of-one-digit' } as never)
    await control('POST', '/storingen', {
      soort: 'fault',
      faultcode: 'Server.TijdelijkNietBeschikbaar',
      when: { times: 1 },
    })
    await fetchNow()
  })
  expect(leftOut).toEqual([expect.stringMatching(/^Niet verteld: HaalLeerlinggegevens \(1, 2\):/)])
  expect(text).not.toContain('storing')
})

type Deed = (life: Life, where: number) => Promise<unknown>

const schoolIn = ({ simulator }: Life) => [...simulator.world()!.state().scholen.values()][0]!
const change =
  (make: (where: number, life: Life) => object): Deed =>
  // What cannot happen in this school (any more) does not happen.
  (life, where) =>
    life.happen(make(where, life) as never).catch(() => undefined)

const deeds: Readonly<Record<string, Deed>> = {
  import: (life) => life.import(),
  days: (life, where) => life.days(1 + (where % 20)),
  instroom: change(() => ({ soort: 'instroom' })),
  uitstroom: change((where) => ({ soort: 'uitstroom', leerling: { positie: (where % 10) + 1 } })),
  naamswijziging: change((where) => ({ soort: 'naamswijziging', leerling: { positie: (where % 10) + 1 } })),
  trouwt: change(() => ({ soort: 'leerkracht-trouwt', leerkracht: { positie: 1 } })),
  migratie: change(() => ({ soort: 'las-migratie' })),
  splitsing: change((_, life) => ({
    soort: 'groep-splitst',
    groep: { key: schoolIn(life).versions.at(-1)!.school.groepen![0]!.key },
  })),
  anomalie: change((where) => ({ soort: 'anomalie', naam: anomalies[where % anomalies.length]!.name })),
  planned: change((where) => ({ soort: 'uitstroom', leerling: { positie: 2 }, datum: `2026-11-${10 + (where % 18)}` })),
  patch: (life) =>
    life.control('PATCH', `/schools/${schoolIn(life).id}`, { naam: 'Anders', commentaar: 'Een opmerking' }),
  busy: (life) =>
    life.control('POST', '/storingen', {
      soort: 'fault',
      faultcode: 'Server.TijdelijkNietBeschikbaar',
      when: { times: 1 },
    }),
  html: (life) => life.control('POST', '/storingen', { soort: 'html', status: 200, when: { times: 1 } }),
  part: (life) => life.control('POST', '/storingen', { soort: 'gedeeltelijk', deel: 0.5, when: { times: 1 } }),
  result: async ({ ea, days }, where) => {
    const { leerlingen } = await ea.toestand()
    const pupil = leerlingen[where % Math.max(1, leerlingen.length)]
    if (pupil === undefined) return
    await ea.normeer?.({ leerling: pupil.id, toets: `T${where}`, score: where, afnamedatum: '2026-11-02' })
    await ea.verstuur?.({})
    await days(1)
  },
}

describe('the law of capture', () => {
  test('whatever happened, the captured story gives the EA the same answers, apart from the names', async () => {
    const deed = fc.record({ name: fc.constantFrom(...Object.keys(deeds)), where: fc.nat({ max: 200 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), fc.nat(99), async (all, seed) => {
        const start = generateSchool({ seed, pupils: 15, schooljaar: '2026-2027', eckid: 'pupils' })
        const { text, disguise, journal, leftOut } = await capturedLife(start, async (life) => {
          for (const { name, where } of all) await deeds[name]!(life, where)
          await life.import()
        })
        const verdict = await toldAgain(text)
        // What could not be told is named by its number in the journal, or is a result.
        const untold = new Set(
          leftOut.flatMap((line) => /\(([\d, ]+)\)/.exec(line)?.[1]?.split(', ').map(Number) ?? []),
        )
        const before = answersIn(journal.filter(({ number }) => !untold.has(number)))
        const again = answersIn(verdict.uitwisselingen)
        const fetchesOf = (answers: typeof before) => answers.filter(({ said }) => said.startsWith('Haal'))
        expect(fetchesOf(again)).toEqual(fetchesOf(before).map((answer) => disguise.of(answer)))
        if (leftOut.length === 0) expect(again.map(({ said }) => said)).toEqual(before.map(({ said }) => said))
      }),
      { numRuns: 8 },
    )
  })
})

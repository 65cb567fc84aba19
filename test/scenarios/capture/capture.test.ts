import { describe, expect, test } from '@jest/globals'
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

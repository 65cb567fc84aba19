import { describe, expect, test } from '@jest/globals'
import { checked } from '../../../contracts/adapter/checked.ts'
import { systemOf } from '../../../contracts/adapter/transport.ts'
import { drawStory } from '../../../scenarios/explore/draw.ts'
import { type Exploration, explore } from '../../../scenarios/explore/explore.ts'
import { type Found, sizeOf, writeFound } from '../../../scenarios/explore/found.ts'
import { judgeDraft } from '../../../scenarios/explore/judge-draft.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import type { Scenario, Stap } from '../../../scenarios/language/scenario.ts'
import { type Draft, writeScenario } from '../../../scenarios/language/write.ts'
import type { Law } from '../../../scenarios/laws/law.ts'
import { lawNamed, laws } from '../../../scenarios/laws/laws.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import type { SchoolFile } from '../../../simulator/school-file/school-file.ts'
import { bent, ours, stage, wrong } from './stage.ts'

const exploring = (more: Partial<Exploration>): Promise<Awaited<ReturnType<typeof explore>>> =>
  explore({
    ...stage,
    systems: [systemOf(ours())],
    laws,
    stories: '1',
    count: 30,
    maxFailures: 1,
    shrinkTells: 400,
    ...more,
  })

/** What a story says, without where it stands. */
const told = ({ naam: _, source: __, stappen, ...rest }: Scenario): unknown =>
  nowhere({ ...rest, stappen: stappen.map(({ stap }) => stap) })

const nowhere = (story: object): unknown =>
  JSON.parse(JSON.stringify(story, (name, value) => (name === 'source' ? undefined : value)))

test('whoever else works in this process has a turn while stories are told, and while one is made small', async () => {
  let turns = 0
  let asked = true
  const ask = () => {
    turns++
    if (asked) setImmediate(ask)
  }
  setImmediate(ask)
  const large: Found[] = []
  const { told, found } = await exploring({
    systems: [wrong('voorvoegsel-is-dropped')],
    onBroken: (one) => large.push(one),
  })
  asked = false
  expect(turns).toBeGreaterThan(told + 10)
  expect(large.map(({ law, number, ruw }) => [law.name, number, ruw])).toEqual(
    found.map(({ law, number }) => [law.name, number, true]),
  )
  expect(sizeOf(large[0]?.draft ?? drawStory('1', 1)).stappen).toBeGreaterThan(
    sizeOf(found[0]?.draft ?? drawStory('1', 1)).stappen,
  )
})

describe('stories that are drawn', () => {
  test('are the same for the same seed and number, and others for another', () => {
    const text = (seed: string, number: number) => writeScenario(drawStory(seed, number))
    expect(text('7', 3)).toBe(text('7', 3))
    expect(new Set([text('7', 3), text('7', 4), text('8', 3)]).size).toBe(3)
  })

  test('can be written as a file and read back as the same story', () => {
    for (let number = 1; number <= 40; number++) {
      const draft = drawStory('1', number)
      const [read] = parseScenarios(writeScenario(draft), 'verhaal.yaml')
      expect(told(read!)).toEqual(nowhere(draft))
    }
  })

  test('hold all that can happen: every kind of step, and most changes', () => {
    const steps = Array.from({ length: 300 }, (_, index) => drawStory('1', index + 1).stappen).flat()
    const kinds = new Set(steps.map(({ doe }) => doe))
    expect([...kinds].sort()).toEqual(
      [
        'activeer',
        'beslis',
        'bij',
        'breek-af',
        'deactiveer',
        'deactiveer-leerling',
        'geen-storing',
        'importeer',
        'koppel',
        'las',
        'maak-ongedaan',
        'normeer',
        'storing',
        'tegelijk',
        'tijd',
        'trek-resultaten-in',
        'val-uit',
        'vernieuw-sleutel',
        'verplaats-resultaat',
        'verstuur',
        'verwerk',
        'verwijder-nummers',
        'verwijder-resultaat',
        'voeg-samen',
        'wijziging',
      ].sort(),
    )
    const changes = new Set(steps.map((stap) => (stap.doe === 'wijziging' ? stap.wijziging.soort : '')))
    expect(changes.size).toBeGreaterThan(15)
  })
})

describe('exploring', () => {
  test.each(['1', 'een', '2027'])('our own testcentrum keeps every law, in the stories of seed %s', async (stories) => {
    const { found, told: count, counts } = await exploring({ stories, count: 60 })
    expect(found.map(({ law }) => law.name)).toEqual([])
    expect(count).toBe(60)
    expect(counts.filter(({ houdt }) => houdt > 0).length).toBeGreaterThan(30)
  })

  test('finds the same again', async () => {
    const run = () => exploring({ systems: [wrong('voorvoegsel-is-dropped')] })
    const [one, two] = [await run(), await run()]
    expect(one.found).toHaveLength(1)
    expect(writeFound(two.found[0]!, 'x')).toBe(writeFound(one.found[0]!, 'x'))
  })

  test('reports each broken law once and goes on for others', async () => {
    const { found } = await exploring({
      systems: [wrong('links-on-surname-and-birth-date')],
      maxFailures: 3,
      count: 40,
    })
    const names = found.map(({ law }) => law.name)
    expect(names.length).toBeGreaterThan(1)
    expect(new Set(names).size).toBe(names.length)
  })

  test('ten parts find what one finds, and tell no story twice', async () => {
    const some = { systems: [wrong('links-on-surname-and-birth-date')], count: 30, maxFailures: 99, shrinkTells: 1 }
    const whole = await exploring(some)
    const parts: Awaited<ReturnType<typeof explore>>[] = []
    for (let n = 1; n <= 10; n++) parts.push(await exploring({ ...some, part: { n, of: 10 } }))
    expect(parts.map(({ told: count }) => count)).toEqual(Array.from({ length: 10 }, () => 3))
    const lawsIn = (all: readonly Found[]) =>
      new Set(all.flatMap(({ law, ook }) => [law, ...ook].map(({ name }) => name)))
    const found = lawsIn(parts.flatMap((part) => part.found))
    expect([...lawsIn(whole.found)].filter((name) => !found.has(name))).toEqual([])
    const seen = ({ law, houdt, gebroken, nietAanDeOrde }: (typeof whole.counts)[number]) =>
      [law.name, houdt, gebroken, nietAanDeOrde] as const
    for (const [name, ...counts] of whole.counts.map(seen)) {
      const own = parts.flatMap((part) => part.counts.map(seen).filter(([each]) => each === name))
      expect([name, counts]).toEqual([
        name,
        counts.map((_, at) => own.reduce((sum, one) => sum + Number(one[at + 1]), 0)),
      ])
    }
  })

  test('tells stories to several systems at once', async () => {
    const { told: count, found } = await exploring({ systems: [systemOf(ours()), systemOf(ours())], count: 20 })
    expect(count).toBe(20)
    expect(found).toEqual([])
  })

  test('a system with only the required calls can be explored; what it lacks is not passed', async () => {
    const { reset, importeer, verwerk, toestand, koppel } = ours()
    const { found, counts } = await exploring({ systems: [systemOf({ reset, importeer, verwerk, toestand, koppel })] })
    expect(found).toEqual([])
    const undo = counts.find(({ law }) => law.name === 'undo-restores')
    expect(undo).toMatchObject({ houdt: 0, gebroken: 0, mist: 'maakOngedaan' })
    expect(counts.find(({ law }) => law.name === 'import-alone-changes-nothing')!.houdt).toBeGreaterThan(10)
  })

  test('a call that breaks down is a failure of the system, a mistake of ours is not', async () => {
    const breaks = bent(() => ({ verwerk: () => Promise.reject(new Error('deling door nul')) }))
    const { found } = await exploring({ systems: [breaks] })
    expect(found[0]!.law.name).toBe('every-call-is-answered')
    expect(found[0]!.bevinding.gevonden).toContain('deling door nul')
    const broken: Law = {
      ...lawNamed('no-record-is-lost')!,
      judge: () => {
        throw new TypeError('a mistake in a law')
      },
    }
    const judging = judgeDraft(drawStory('1', 1), [broken], { ...stage, system: checked(systemOf(ours())) })
    await expect(judging).rejects.toThrow(TypeError)
  })
})

test('told otherwise, a story has no steps that could not be done as it was told', async () => {
  const nobody: Stap = { doe: 'deactiveer-leerling', leerling: { van: { key: 'of nobody' } } }
  const drawn = drawStory('1', 1)
  const draft = {
    ...drawn,
    stappen: drawn.stappen.flatMap((stap): Stap[] => (stap.doe === 'verwerk' ? [nobody, stap] : [stap])),
  }
  const given: string[] = []
  const law = {
    ...lawNamed('hesitating-changes-nothing')!,
    vary: ({ stappen }: Scenario) => {
      given.push(JSON.stringify(stappen.map(({ stap }) => stap)))
      return undefined
    },
  } as Law
  const { weggelaten } = await judgeDraft(draft, [law], { ...stage, system: checked(systemOf(ours())) })
  expect(weggelaten.length).toBeGreaterThan(0)
  expect(given).toEqual([JSON.stringify(draft.stappen.filter((_, index) => !weggelaten.includes(index)))])
})

test('a decision about a line that does not come again is left out of a drawn story, which goes on', async () => {
  const { school, ...drawn } = drawStory('1', 1)
  const leerlingen = [{ key: '2', achternaam: 'Fennema' }]
  const stappen: Stap[] = [
    { doe: 'activeer' },
    { doe: 'koppel' },
    { doe: 'importeer' },
    { doe: 'verwerk' },
    { doe: 'importeer' },
    { doe: 'beslis', soort: 'leerling', wie: { key: '2' }, actie: 'nieuw' },
    { doe: 'verstuur' },
  ]
  const draft = {
    ...drawn,
    school: { ...(school as SchoolFile), leerlingen, groepen: [], leerkrachten: [], anomalieen: [] },
    ea: {},
    stappen,
  }
  const told = await judgeDraft(draft as Draft, laws, { ...stage, system: checked(systemOf(ours())) })
  expect(told.weggelaten).toEqual([5])
  expect(told.wetten.filter(({ kind }) => kind === 'gebroken')).toEqual([])
})

describe('what is found', () => {
  const found = async (name: string, law: string): Promise<Found> => {
    const { found: all } = await exploring({
      systems: [wrong(name)],
      laws: [lawNamed(law)!],
      count: 120,
      shrinkTells: 1500,
    })
    return all[0]!
  }
  const verdictOf = async (text: string, system: ReturnType<typeof bent>) =>
    (await tell(parseScenarios(text, 'gevonden.yaml')[0]!, { ...stage, system })).verdict

  test.each([
    ['voorvoegsel-is-dropped', 'what-came-is-what-is-held'],
    ['applying-twice-doubles', 'applying-twice-is-applying-once'],
    ['links-on-key-alone', 'nobody-is-linked-to-the-record-of-another'],
    ['undo-does-nothing', 'undo-restores'],
    ['results-share-a-key-per-pupil', 'sent-twice-is-there-once'],
    ['one-teacher-per-group', 'order-of-elements-does-not-matter'],
  ])('%s becomes a small scenario that it fails and our own system passes', async (name, law) => {
    const one = await found(name, law)
    expect(one.vast).toBe(true)
    expect(one.law.name).toBe(law)
    const { leerlingen, stappen } = sizeOf(one.draft)
    expect(leerlingen).toBeLessThanOrEqual(3)
    expect(stappen).toBeLessThanOrEqual(9)
    const text = writeFound(one, `module:${name}.js`)
    expect(text).toContain(one.law.says.nl)
    expect(text).toContain(`verwacht: { wetten: [ ${law} ] }`)
    expect(text).toMatch(/^# Gevonden met: koppelproef explore --sut "module:/)
    expect(await verdictOf(text, wrong(name))).toBe('gezakt')
    expect(await verdictOf(text, bent())).toBe('geslaagd')
  })

  test('on a system that needs no koppeling can be told to one that does', async () => {
    const { reset, koppel, importeer, verwerk, toestand } = ours()
    const keepsNone = systemOf({
      reset,
      importeer: async (koppeling) => {
        // What was told at the koppeling is told again at each import.
        await koppel(koppeling)
        const answer = await importeer(koppeling)
        return answer.kind === 'voorstel' ? { ...answer, leerlingen: answer.leerlingen.slice(1) } : answer
      },
      verwerk,
      toestand,
    })
    const { found: all } = await exploring({ systems: [keepsNone], laws: [lawNamed('every-record-has-one-line')!] })
    const text = writeFound(all[0]!, 'x')
    expect(text).toMatch(/- activeer\n {2}- koppel\n/)
    expect(await verdictOf(text, bent())).toBe('geslaagd')
  })
})

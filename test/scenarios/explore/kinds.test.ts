import { describe, expect, test } from '@jest/globals'
import { type Exploration, explore } from '../../../scenarios/explore/explore.ts'
import { writeFound } from '../../../scenarios/explore/found.ts'
import { tableOf } from '../../../scenarios/explore/tally.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { absentTeachersKeepTheirAccount as habit } from '../../../scenarios/laws/activity.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { stage, wrong } from './stage.ts'

const exploring = (more: Partial<Exploration>) =>
  explore({
    ...stage,
    systems: [wrong('absent-teachers-are-deactivated')],
    laws: [habit],
    stories: '1',
    count: 60,
    maxFailures: 1,
    shrinkTells: 200,
    ...more,
  })

describe('exploring by a law that is a habit', () => {
  test('counts who does not have it, and fails nobody', async () => {
    const { found, counts } = await exploring({})
    expect(found).toEqual([])
    expect(counts).toMatchObject([{ gezakt: 0 }])
    expect(counts[0]!.gebroken).toBeGreaterThan(0)
    expect(tableOf(counts, 'en')).toMatch(/^~ absent-teachers-.* a habit: fails nothing without --streng$/m)
  })

  test('finds them when it must be strict, and writes it as the habit that it is', async () => {
    const { found } = await exploring({ streng: true })
    const text = writeFound(found[0]!, 'testcentrum')
    expect(text).toContain('--streng --story ')
    expect(text).toMatch(
      /- gewoonte:\n +omdat: .*\n +mits: \[ houdt-afwezige-leerkrachten \]\n +wetten: \[ absent-teachers-/,
    )
    const [scenario] = parseScenarios(text, 'gevonden.yaml')
    const told = { ...stage, system: wrong('absent-teachers-are-deactivated') }
    expect(await tell(scenario!, { ...told, streng: true })).toMatchObject({ verdict: 'gezakt' })
    expect(await tell(scenario!, told)).toMatchObject({ verdict: 'geslaagd', opmerkingen: [{ wet: habit.name }] })
  })

  test.each([
    [{ kenmerken: {} }, 'het profiel zegt niet of het systeem dit doet: houdt-afwezige-leerkrachten'],
    [
      { kenmerken: { 'houdt-afwezige-leerkrachten': false } },
      'geldt niet voor dit systeem: het profiel zegt "houdt-afwezige-leerkrachten: nee"',
    ],
  ])('judges nobody by it of whom the profile says %j', async (profiel, reden) => {
    const { found, counts } = await exploring({ profiel, streng: true, count: 5 })
    expect(found).toEqual([])
    expect(counts).toMatchObject([{ gebroken: 0, houdt: 0, reden }])
    expect(tableOf(counts, 'en')).toContain(`  not judged: ${reden}\n`)
  })
})

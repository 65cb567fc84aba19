import { describe, expect, test } from '@jest/globals'
import { isRetelling } from '../../scenarios/laws/law.ts'
import { lawNamed, lawsOfEveryStory } from '../../scenarios/laws/laws.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { bent, stage, wrong } from './explore/stage.ts'

const [story] = findScenarios([], { filter: 'samengevoegd-en-de-nummers-geleegd' })
if (story === undefined) throw new Error('the story is not there')

const retelling = lawsOfEveryStory.filter(isRetelling).filter(({ vary }) => vary(story) !== undefined)

/** A system that is right, and counts how often a story began anew. */
function counting() {
  let tellings = 0
  const system = bent((own) => ({
    reset: async (begin) => {
      tellings++
      return own.reset(begin)
    },
  }))
  return { system, tellings: () => tellings }
}

describe('the laws that need a story told once more', () => {
  test('are seen in one telling by a system that is right, but those that are told alone', async () => {
    const { system, tellings } = counting()
    const verdict = await tell(story, { ...stage, system })
    expect(verdict.verdict).toBe('geslaagd')
    const alone = retelling.filter(({ toldAlone }) => toldAlone).length
    expect(tellings()).toBe(1 + 1 + alone)
    const seen = verdict.wetten.filter(({ law, kind }) => isRetelling(law) && kind === 'houdt')
    expect(seen.map(({ law }) => law.name)).toEqual(retelling.map(({ name }) => name))
  })

  test('are each told by itself where that comes to something else, and only what is broken is said to be', async () => {
    const { wetten } = await tell(story, { ...stage, system: wrong('a-restart-forgets-who-was-merged') })
    const broken = wetten.filter(({ law, kind }) => isRetelling(law) && kind === 'gebroken')
    expect(broken.map(({ law }) => law.name)).toEqual(['a-restart-forgets-nothing'])
  })

  test('see the same of every story as when each is told by itself', async () => {
    const together = await tell(story, { ...stage, system: bent() })
    for (const { name } of retelling) {
      const law = lawNamed(name)
      const alone = law && (await tell(story, { ...stage, laws: [law], system: bent() }))
      expect(alone?.wetten.map(({ kind }) => kind)).toEqual(
        together.wetten.flatMap((one) => (one.law === law ? one.kind : [])),
      )
    }
  })
})

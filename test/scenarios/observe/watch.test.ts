import { describe, expect, test } from '@jest/globals'
import type { Reading } from '../../../scenarios/observe/table.ts'
import { type Watching, type Wish, watch } from '../../../scenarios/observe/watch.ts'
import type { Las } from '../../../scenarios/observe/watch-las.ts'
import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'

const school = (...keys: readonly string[]): School => ({
  schooljaar: '2026-2027',
  leerlingen: keys.map((key) => ({ id: `leerling-${key}`, key, roepnaam: 'A' })),
})
const held = (...keys: readonly string[]): Reading => ({
  toestand: { groepen: [], leerkrachten: [], leerlingen: keys.map((key) => ({ id: `ea-${key}`, key })) },
  van: new Map(),
})

/** What happens in one step: what the EA holds then, whether it fetched, what somebody wants, what ESIS has to give. */
type Step = {
  readonly holds?: Reading | 'trouble'
  readonly fetched?: boolean
  readonly wish?: Wish
  readonly gives?: School
}

/** Plays the steps, one for each pause, and stops after the last. */
async function watched(
  steps: readonly Step[],
  more: Partial<Watching> & { readonly calendar?: readonly string[] } = {},
) {
  let [place, asked] = [-1, -1]
  const latest = <Field extends keyof Step>(field: Field) =>
    steps.slice(0, place + 1).findLast((step) => step[field] !== undefined)?.[field]
  const calendar = [...(more.calendar ?? [])]
  const las: Las = {
    schoolId: '99XX00',
    fetchedBefore: false,
    newFetches: async () => {
      const now = steps.slice(asked + 1, place + 1).some(({ fetched }) => fetched)
      asked = place
      return now ? [{ number: place + 1, at: '2026-11-02T09:00:00Z' }] : []
    },
    schoolAt: async () => latest('gives') ?? school('1'),
    turnToNextChange: async () => calendar.shift(),
  }
  const trouble: string[] = []
  const result = await watch({
    las,
    read: async () => {
      const now = latest('holds')
      if (now === 'trouble') throw new ToolError('E_EA_STATE', 'x', 'away')
      return now ?? held()
    },
    pause: async () => {
      place++
      return place >= steps.length ? 'stop' : (steps[place]!.wish ?? 'go-on')
    },
    still: 2,
    onTrouble: ({ message }) => trouble.push(message),
    ...more,
  })
  const looks = result.metingen.map(({ fetches, score, klokNaar }) => ({
    fetches: fetches.length,
    nieuw: score.nieuw + score.goed,
    ...(klokNaar !== undefined && { klokNaar }),
  }))
  return { looks, trouble, ongelezen: result.ongelezen?.message }
}

describe('watching', () => {
  test('waits for a fetch, and then until the EA stands still', async () => {
    const { looks } = await watched([{}, {}, { fetched: true }, { holds: held('1') }, {}, {}])
    expect(looks).toEqual([{ fetches: 1, nieuw: 1 }])
  })

  test('knows that it could not read how it ended, whatever it saw before', async () => {
    const { looks, ongelezen } = await watched([
      { fetched: true, holds: held('1') },
      {},
      {},
      { fetched: true, holds: 'trouble' },
      {},
    ])
    expect([looks, ongelezen]).toEqual([[{ fetches: 1, nieuw: 1 }], expect.stringContaining('away')])
  })

  test('looks again when the EA applies later than it was waited for', async () => {
    const { looks } = await watched([{ fetched: true }, {}, {}, { holds: held('1') }, {}, {}])
    expect(looks).toEqual([
      { fetches: 1, nieuw: 0 },
      { fetches: 0, nieuw: 1 },
    ])
  })

  test('does not look again at an EA that fetches the same again', async () => {
    const again = { fetched: true }
    const { looks } = await watched([{ fetched: true, holds: held('1') }, again, again, again, again])
    expect(looks).toHaveLength(1)
  })

  test('looks when somebody asks', async () => {
    const { looks } = await watched([{ fetched: true, holds: held('1') }, {}, { wish: 'look' }, {}])
    expect(looks).toHaveLength(2)
  })

  test('waits anew when the EA is given another school meanwhile', async () => {
    const { looks } = await watched([
      { fetched: true, holds: held('1') },
      { fetched: true, gives: school('1', '2') },
      { holds: held('1', '2') },
      {},
      {},
    ])
    expect(looks).toEqual([{ fetches: 2, nieuw: 2 }])
  })

  test('turns the clock after each look that followed a fetch, and ends when nothing is planned any more', async () => {
    const { looks } = await watched(
      [
        { fetched: true, holds: held('1') },
        {},
        { fetched: true, gives: school('1', '2'), holds: held('1', '2') },
        {},
        {},
      ],
      { turnToNextChange: true, calendar: ['2026-12-01'] },
    )
    expect(looks).toEqual([
      { fetches: 1, nieuw: 1, klokNaar: '2026-12-01' },
      { fetches: 1, nieuw: 2 },
    ])
  })

  test('ends after so many fetches', async () => {
    const { looks } = await watched(
      [{ fetched: true, holds: held('1') }, {}, { fetched: true }, {}, { holds: held() }],
      {
        fetches: 2,
      },
    )
    expect(looks.map(({ nieuw }) => nieuw)).toEqual([1, 1])
  })

  test('goes on when the state cannot be read for a while', async () => {
    const { looks, trouble } = await watched([{ fetched: true, holds: 'trouble' }, {}, { holds: held('1') }, {}, {}])
    expect(looks.at(-1)).toEqual({ fetches: 1, nieuw: 1 })
    expect(trouble[0]).toBe('The state of the EA cannot be read from x: away.')
  })

  test('fails when it cannot be read at the start', async () => {
    const read = async () => {
      throw new ToolError('E_EA_STATE', 'x', 'away')
    }
    await expect(watched([], { read })).rejects.toThrow('away')
  })
})

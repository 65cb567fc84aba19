import { list, refTo } from '../language/form.ts'
import { nameOf, type Story } from '../run/story.ts'
import { type AnyStap, defineStepReadAs } from './define-step.ts'

const says =
  'Steps that are done at the same time; each begins before the others are over. One of them may be a list: steps in a row, `bij` too. What the last of the list said is what counts as said.'

type Rows = { readonly tegelijk: readonly (readonly AnyStap[])[] }

export const tegelijk = defineStepReadAs({
  name: 'tegelijk',
  says,
  example: 'tegelijk: [importeer, importeer]',
  reaches: true,
  changes: ['records', 'resultaten'],
  form: list(says, refTo<unknown>('stapOfStappen'), { minItems: 2, 'x-mend': 'two steps or more' }),
  read: (items, { path, within }): Rows => ({
    tegelijk: items.map((item, place) =>
      Array.isArray(item)
        ? item.map((one, row) => within(one, [...path, place, row]))
        : [within(item, [...path, place])],
    ),
  }),
  // The steps within are written by whoever knows all of them.
  write: (stap) => stap.tegelijk,
  deed: async (story, { tegelijk: rows }, act) => {
    const before = copyOf(story)
    const told = rows.map((row) => ({ row, schools: copyOf(story) }))
    const done = await Promise.allSettled(
      told.map(async ({ row, schools }) => {
        let here = schools.get(nameOf(story))!
        for (const stap of row)
          if (stap.doe !== 'bij') await act(here, stap)
          else here = schools.get((stap as AnyStap & { readonly bij: string }).bij)!
      }),
    )
    for (const { schools } of told) takeOver(story, schools, before)
    const failed = done.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  },
  simpler: ({ tegelijk: rows }) =>
    rows.length > 2 ? rows.map((_, place) => ({ tegelijk: rows.filter((__, index) => index !== place) })) : [],
})

/** The story at each school, to be told on by itself. */
const copyOf = ({ elders }: Story): ReadonlyMap<string, Story> =>
  new Map([...elders].map(([name, one]) => [name, { ...one }]))

/** What was said in a row that has ended: later rows come over earlier ones, whoever was done first. */
function takeOver({ elders }: Story, schools: ReadonlyMap<string, Story>, before: ReadonlyMap<string, Story>): void {
  for (const [name, told] of schools) {
    const was = before.get(name) as Readonly<Record<string, unknown>>
    const said = Object.entries(told).filter(([field, value]) => was[field] !== value)
    Object.assign(elders.get(name)!, Object.fromEntries(said))
  }
}

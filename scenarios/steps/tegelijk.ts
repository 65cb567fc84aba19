import { list, refTo } from '../language/form.ts'
import { isOpen, Lacks, nameOf, type Story } from '../run/story.ts'
import { type Act, type AnyStap, defineStepReadAs } from './define-step.ts'

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
    const turns = told.map((one) => ({ ...one, at: nameOf(story) }))
    const places = rows.map((row) => schoolsIn(row, nameOf(story)))
    const isShared = (place: number) => (school: string) =>
      places.some((schools, other) => other !== place && schools.has(school))
    const done = await Promise.allSettled(turns.map((turn, place) => inTurn(turn, act, isShared(place))))
    // Who was told no while others were at work at that school asks once more when they are done: a lock harms nobody.
    for (const [place, one] of done.entries())
      if (one.status === 'fulfilled' && one.value !== undefined) {
        const turn = one.value
        const again = isApplyBesideImport(turn.row[0]!, rows)
          ? Promise.reject(new Lacks('verwerk terwijl er een import loopt'))
          : onceMore(turn, act, told, before)
        done[place] = (await Promise.allSettled([again]))[0]
      }
    for (const { schools } of told) takeOver(story, schools, before)
    const failed = done.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  },
  simpler: ({ tegelijk: rows }) =>
    rows.length > 2 ? rows.map((_, place) => ({ tegelijk: rows.filter((__, index) => index !== place) })) : [],
})

type Bij = AnyStap & { readonly bij: string }
/** What is left of a row, and the name of the school at which it goes on. */
type Turn = { readonly row: readonly AnyStap[]; readonly schools: ReadonlyMap<string, Story>; readonly at: string }

/** The schools at which something of a row is done. */
function schoolsIn(row: readonly AnyStap[], begin: string): ReadonlySet<string> {
  let here = begin
  return new Set(
    row.flatMap((stap) => {
      if (stap.doe === 'bij') here = (stap as Bij).bij
      return stap.doe === 'bij' ? [] : [here]
    }),
  )
}

/** Does steps in a row, until the first that is refused at a school of `stopsAt`; gives what is left from there. */
async function inTurn(
  { row, schools, at }: Turn,
  act: Act,
  stopsAt: (school: string) => boolean = () => false,
): Promise<Turn | undefined> {
  let name = at
  for (const [place, stap] of row.entries()) {
    if (stap.doe === 'bij') {
      name = (stap as Bij).bij
      continue
    }
    const here = schools.get(name)!
    const before = { ...here }
    await act(here, stap)
    if (stopsAt(name) && isToldNo(here, before)) return { row: row.slice(place), schools, at: name }
  }
  return undefined
}

/**
 * Does what is left of a row. A system may fetch nothing while the import of another row lies open: then it is as if nobody asked for a
 * second one.
 */
async function onceMore(
  turn: Turn,
  act: Act,
  told: readonly { readonly schools: ReadonlyMap<string, Story> }[],
  before: ReadonlyMap<string, Story>,
): Promise<undefined> {
  const here = turn.schools.get(turn.at)!
  const asked = lastMessage(here)
  await inTurn(turn, act)
  const isFetch = turn.row[0]?.doe === 'importeer' && here.import?.kind === 'mislukt'
  const isSilent = lastMessage(here) === asked
  const isOther = told.some(({ schools }) => isOpenSince(before.get(turn.at)!, schools.get(turn.at)!))
  if (!isFetch || !isSilent || !isOther || here.system.lacks.has('breekAf')) return
  if (turn.row.length > 1) throw new Lacks('importeer zolang er een import openligt')
  Object.assign(here, { import: undefined, uitkomst: undefined }, before.get(turn.at))
}

const lastMessage = ({ world }: Story): number => world.journal.entries().at(-1)?.number ?? 0

const isOpenSince = (before: Story, now: Story): boolean => now.import !== before.import && isOpen(now)

/** Was the last step refused, and not by the LAS? */
function isToldNo({ uitkomst, genormeerd, import: answer }: Story, before: Story): boolean {
  if (answer !== before.import) return answer?.kind === 'mislukt' && answer.faultcode === undefined
  if (genormeerd !== before.genormeerd) return genormeerd !== undefined && 'kind' in genormeerd
  return uitkomst !== before.uitkomst && uitkomst?.kind === 'geweigerd'
}

/** What a person looked at may be another import by now: to refuse that is careful, and asking once more would not be. */
const isApplyBesideImport = ({ doe }: AnyStap, rows: Rows['tegelijk']): boolean =>
  doe === 'verwerk' && rows.flat().some((one) => one.doe === 'importeer')

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

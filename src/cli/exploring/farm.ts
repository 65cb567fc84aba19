import type { Taal } from '../../../report/language.ts'
import type { FarmPart } from '../../../scenarios/farm/part.ts'
import type { Telling, Untold } from '../../../scenarios/farm/tell-farm.ts'
import { isDatabaseAddress } from '../../../simulator/team/database.ts'
import { ToolError } from '../../tool-error.ts'
import { untilInterrupted } from '../support/interrupted.ts'

/** What is looked at where an option is not typed; nothing in it is not said. */
const said = (variable: string): string | undefined => process.env[variable] || undefined

/**
 * The database of `--state`, or of the environment; undefined: nobody is told.
 * @throws ToolError E_USAGE
 */
export function farmOf(state: string | undefined): string | undefined {
  const address = state ?? said('KOPPELPROEF_STATE')
  if (address !== undefined && !isDatabaseAddress(address))
    throw new ToolError(
      'E_USAGE',
      `${state === undefined ? 'KOPPELPROEF_STATE' : '--state'} of explore takes the address of a PostgreSQL: postgres://….`,
    )
  return address
}

/**
 * Whose the exploration is, by `--team` or the environment; undefined: nobody's.
 * @throws ToolError E_USAGE
 */
export async function teamOf(team: string | undefined): Promise<string | undefined> {
  const name = team ?? said('KOPPELPROEF_TEAM')
  if (name === undefined || (await import('../teams/teams-file.ts')).teamName.test(name)) return name
  throw new ToolError(
    'E_USAGE',
    'The name of a team is small letters, digits and dashes, at most 40, as in serve --teams.',
  )
}

/** As {@link Telling}; its end says what the database never heard, and is not rejected. */
export type Farm = Omit<Telling, 'end'> & { readonly end: (...ended: Parameters<Telling['end']>) => Promise<void> }

const nobody: Farm = { story: () => {}, find: () => {}, recalled: () => {}, end: async () => {} }

/**
 * Tells a database of this part, if there is one. From now on a signal is told too before it ends the process. A database that is away hinders
 * nothing.
 * @throws ToolError E_PG_MISSING, E_USAGE, E_STATE_NEWER, E_STATE_MIGRATE
 */
export async function openFarm(
  address: string | undefined,
  part: FarmPart,
  { taal, say }: { readonly taal: Taal; readonly say: (text: string) => void },
): Promise<Farm> {
  if (address === undefined) return nobody
  const [{ openDatabase }, { checkSchema }, { tellFarm }] = await Promise.all([
    import('../../../simulator/team/database.ts'),
    import('../../../simulator/team/schema.ts'),
    import('../../../scenarios/farm/tell-farm.ts'),
  ])
  const database = await openDatabase(address, 2)
  try {
    await checkSchema(database)
  } catch (error) {
    if (error instanceof ToolError && error.code !== 'E_STATE_AWAY') {
      await database.close()
      throw error
    }
  }
  const prose = words[taal]
  const telling = tellFarm({
    database,
    part,
    stopwatch: () => performance.now(),
    onAway: ({ message }) => say(prose.away(message)),
    onBack: () => say(prose.back),
  })
  const interruption = untilInterrupted()
  let ending: Promise<void> | undefined
  const end: Farm['end'] = (...ended) => {
    ending ??= telling.end(...ended).then((untold) => {
      interruption.close()
      if (untold.stories > 0 || untold.finds > 0) say(prose.untold(untold))
    })
    return ending
  }
  interruption.stop.addEventListener(
    'abort',
    () => void end('afgebroken').finally(() => process.exit(interruption.exit())),
  )
  return { ...telling, end }
}

const words = {
  nl: {
    away: (why: string) => `De database hoort niet van dit deel: ${why} Het zoeken gaat door.\n`,
    back: 'De database hoort weer van dit deel, en weet wat zij miste.\n',
    untold: ({ stories, finds }: Untold) =>
      `De database heeft niet gehoord van de laatste ${stories} verhalen en van ${finds} vondsten; wat er gevonden is staat hier.\n`,
  },
  en: {
    away: (why: string) => `The database does not hear of this part: ${why} Exploring goes on.\n`,
    back: 'The database hears of this part again, and knows what it missed.\n',
    untold: ({ stories, finds }: Untold) =>
      `The database never heard of the last ${stories} stories and of ${finds} finds; what was found stands here.\n`,
  },
} as const

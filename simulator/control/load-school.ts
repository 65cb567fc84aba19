import type { School } from '../../src/school/school.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDateTime, dutchDay } from '../../src/time/dutch-time.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Change } from '../changes/change.ts'
import { demoKlant } from '../demo.ts'
import { dialectNames } from '../dialects/dialect.ts'
import { type GenerateOptions, generateSchool } from '../generate/generate-school.ts'
import { koppelingFrom } from '../koppelingen/from-settings.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import { quirkNames } from '../quirks/quirks.ts'
import { buildSchool } from '../school-file/build.ts'
import { parseSchoolFile } from '../school-file/parse.ts'
import { settingsIn } from '../school-file/settings.ts'
import { idOfSchool, type SchoolSettings } from '../world/live-school.ts'
import type { World } from '../world/world.ts'
import { ControlProblem, type ProblemItem } from './problem.ts'

type SettingsInput = Partial<Omit<SchoolSettings, 'modus'>> & { readonly modus?: SchoolSettings['modus'] | null }

/** The body that loads a school: one of three sources, and how it is served. */
export type LoadSchool = {
  readonly school?: School
  readonly generate?: Partial<GenerateOptions>
  readonly file?: object | string
  readonly settings?: SettingsInput
}

/** A school that is ready to be put in a world; nothing has happened yet. */
export type Loaded = {
  readonly id: string
  readonly school: School
  readonly settings: Partial<SchoolSettings>
  readonly koppelingen: readonly Koppeling[]
  /** What is to happen, in the order of their days. */
  readonly gebeurtenissen: readonly Change[]
  /** For what those leave open. */
  readonly seed: string
}

/** Makes the school of a body. `id` is the one that the path names, for a generated school. Throws a ControlProblem. */
export function prepareSchool(body: LoadSchool, world: World, id?: string): Loaded {
  const { school, generate, file } = body
  if ([school, generate, file].filter((source) => source !== undefined).length !== 1)
    throw new ControlProblem(
      'invalid',
      'A school comes from exactly one of school, generate and file.',
      'Give one of the three.',
      {
        errors: [{ where: 'body', what: 'needs exactly one of school, generate, file' }],
      },
    )
  if (file !== undefined) return fromFile(file, world, body.settings)
  const made = school ?? generated(generate ?? {}, world, id)
  return {
    id: idOfSchool(made),
    school: made,
    settings: settingsOf(body.settings),
    koppelingen: [],
    gebeurtenissen: [],
    seed: world.seed,
  }
}

function generated(options: Partial<GenerateOptions>, world: World, id: string | undefined): School {
  const [, brincode, dependancecode] = /^(\d\d[A-Z]{2})(\d\d)$/.exec(id ?? '') ?? []
  try {
    return generateSchool({
      seed: world.seed,
      schooljaar: schooljaarOf(dutchDay(world.clock.now())),
      ...(brincode !== undefined && { brincode }),
      ...(dependancecode !== undefined && dependancecode !== '00' && { dependancecode }),
      ...options,
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ControlProblem('invalid', 'The generator cannot make this school.', 'Mend the option and try again.', {
      errors: [{ where: `body/generate/${error.message.split(' ', 1)[0]}`, what: error.message }],
    })
  }
}

function fromFile(file: object | string, world: World, settings: SettingsInput | undefined): Loaded {
  const day = dutchDay(world.clock.now())
  return whileReadingFile(() => {
    const parsed = parseSchoolFile(typeof file === 'string' ? file : JSON.stringify(file), 'file')
    const { school, gebeurtenissen, seed } = buildSchool(
      { seed: world.seed, ...parsed },
      { schooljaar: schooljaarOf(day), peildatum: day, generateSchool },
    )
    const { koppelingen = [] } = parsed
    const id = idOfSchool(school)
    return {
      id,
      school,
      gebeurtenissen,
      seed,
      settings: settingsOf({
        ...settingsIn(parsed),
        ...settings,
      }),
      koppelingen: koppelingen.map((koppeling, index) =>
        koppelingFrom(koppeling, {
          ...demoKlant,
          id: index === 0 ? `file-${id}` : `file-${id}-${index + 1}`,
          school: id,
          seed: world.seed,
          op: dutchDateTime(world.clock.now()),
        }),
      ),
    }
  })
}

/** Runs something that reads a school file; its messages become a problem with a place and a mend for each. */
export function whileReadingFile<Value>(read: () => Value, whereOf: (path: string) => string = (path) => path): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ToolError) || error.code !== 'E_FILE_INVALID') throw error
    const errors = error.message.split('\n').map((line): ProblemItem => {
      const [, place = '', path, what = line] = /^[^:]*:(\d+:\d+): (?:([^\s:]+): )?(.*)$/.exec(line) ?? []
      return { where: path === undefined ? `line ${place}` : whereOf(path), what }
    })
    throw new ControlProblem('invalid', 'Some values cannot be.', 'Mend what is listed under errors and try again.', {
      errors,
    })
  }
}

/** Settings with names that exist. */
export function settingsOf({ modus, ...settings }: SettingsInput = {}): Partial<SchoolSettings> {
  const known = { dialect: dialectNames(), quirks: quirkNames() }
  const unknown = [
    ...(settings.dialect !== undefined && !known.dialect.includes(settings.dialect) ? (['dialect'] as const) : []),
    ...(settings.quirks?.some((name) => !known.quirks.includes(name)) ? (['quirks'] as const) : []),
  ]
  if (unknown.length > 0)
    throw new ControlProblem(
      'invalid',
      'The settings name something that does not exist.',
      'Choose from the names listed.',
      {
        errors: unknown.map((where) => ({ where: `settings/${where}`, what: `known are ${known[where].join(', ')}` })),
      },
    )
  return { ...settings, ...(modus !== undefined && modus !== null && { modus }) }
}

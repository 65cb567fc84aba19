import { systemClock } from '../../simulator/clock.ts'
import type { Background, GenerateOptions } from '../../simulator/generate/options.ts'
import type { School } from '../school/school.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { writeWhole } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { whole } from './support/numbers.ts'

type Options = {
  readonly seed: string
  readonly schooljaar?: string
  readonly peildatum?: string
  readonly sector: NonNullable<GenerateOptions['sector']>
  readonly pupils: string
  readonly brincode?: string
  readonly dependancecode?: string
  readonly vestigingen?: string
  readonly groepsplan?: GenerateOptions['groepsplan']
  readonly groepsnamen?: GenerateOptions['groepsnamen']
  readonly instructiegroepen?: string
  readonly plusgroep?: boolean
  readonly eckid?: GenerateOptions['eckid']
  readonly keys?: GenerateOptions['keys']
  readonly background?: readonly string[]
  readonly siblings?: string
  readonly twins?: string
  readonly duoTeachers?: string
  readonly staffWithoutGroups: boolean
  readonly bsn?: GenerateOptions['bsn']
  readonly manual?: boolean
  readonly format: 'table' | 'json' | 'yaml' | 'edexml' | 'csv'
  readonly all?: boolean
  readonly out?: string
  readonly report?: true | string
}

export const generate = defineCommand<Options>({
  name: 'generate',
  summary: 'Make a school that does not exist, in which a teacher would believe.',
  examples: [
    'koppelproef generate --seed 7 --sector PO --pupils 220',
    'koppelproef generate --seed 7 --format yaml --out school.yaml',
    'koppelproef generate --background turks=3 --background nederlands=1 --twins 0.1',
    'koppelproef generate --report',
  ],
  options: [
    { flags: '--seed <text>', what: 'same seed and options, same school', default: '1' },
    { flags: '--sector <sector>', what: 'kind of school', default: 'PO', choices: ['PO', 'SBO', 'SO', 'VO'] },
    { flags: '--pupils <number>', what: '1 to 5000', default: '220' },
    { flags: '--schooljaar <years>', what: '2026-2027 (default: the school year of today)' },
    { flags: '--peildatum <day>', what: 'YYYY-MM-DD in the school year (default: 1 October)' },
    { flags: '--brincode <code>', what: '90AA to 99ZZ (default: one of 99AA to 99ZZ, by the seed)' },
    { flags: '--dependancecode <digits>', what: 'two digits' },
    { flags: '--vestigingen <number>', what: 'locations, 0 to 9' },
    {
      flags: '--groepsplan <plan>',
      what: 'how pupils are put in groups',
      choices: ['auto', 'single', 'combination', 'split', 'units'],
    },
    {
      flags: '--groepsnamen <style>',
      what: 'how groups are called (default: by the seed)',
      choices: ['cijfer', 'groep', 'schooljaar', 'dier', 'dier-schooljaar'],
    },
    { flags: '--instructiegroepen <number>', what: 'instruction groups (samengestelde groepen)' },
    { flags: '--plusgroep', what: 'a plus group (samengestelde groep)' },
    { flags: '--eckid <who>', what: 'who has an ECK iD', choices: ['none', 'pupils', 'all'] },
    { flags: '--keys <form>', what: 'what keys look like', choices: ['number', 'guid'] },
    { flags: '--background <name=share...>', what: 'share of families, turks=3 (default: the mix of the country)' },
    { flags: '--siblings <share>', what: 'pupils with an older sibling at the school, 0 to 1' },
    { flags: '--twins <share>', what: 'pupils who are the second of twins, 0 to 0.5' },
    { flags: '--duo-teachers <share>', what: 'groups with two teachers, 0 to 1' },
    { flags: '--no-staff-without-groups', what: 'leave out directie, IB, conciërge and others' },
    {
      flags: '--bsn <form>',
      what: 'number field of pupils (never a possible BSN)',
      choices: ['last4', 'full', 'none'],
    },
    { flags: '--manual', what: 'the school of the ESIS manual: 25 groepen, 4 leerkrachten, 22 leerlingen' },
    {
      flags: '--format <format>',
      what: 'what to print (csv: the pupils; for all of it see koppelproef convert)',
      default: 'table',
      choices: ['table', 'json', 'yaml', 'edexml', 'csv'],
    },
    { flags: '--all', what: 'table: every pupil instead of a few of each group' },
    { flags: '--out <file>', what: 'write to a file instead of the terminal' },
    { flags: '--report [schools]', what: 'make many schools (1000) and compare them with published figures' },
  ],
  async run(_args, options, terminal) {
    const text = options.report === undefined ? await oneSchool(options) : await report(options)
    if (options.out === undefined) terminal.out(text)
    else writeWhole(options.out, text)
    return 0
  },
})

async function oneSchool(options: Options): Promise<string> {
  const school = await schoolOf(options)
  if (options.format === 'table') {
    const { pictureOf } = await import('../../simulator/generate/picture.ts')
    return pictureOf(school, options.all ? Number.POSITIVE_INFINITY : undefined)
  }
  const [{ edexml }, { listOfLeerlingen }, { json, yaml }] = await Promise.all([
    import('../../simulator/formats/edexml.ts'),
    import('../../simulator/formats/csv.ts'),
    import('../../simulator/formats/school-files.ts'),
  ])
  const format = { edexml, csv: listOfLeerlingen, json, yaml }[options.format]
  // Not the time of today: the same seed gives the same file on any day.
  const moment = { now: `${school.peildatum}T06:00:00+02:00`, schooljaar: school.schooljaar }
  const [file] = format.write(school, moment)
  return Buffer.from(file!.bytes).toString('utf8')
}

async function schoolOf(options: Options): Promise<School> {
  const asked = generateOptions(options)
  if (options.manual) {
    const { manualSchool } = await import('../../simulator/generate/manual-school.ts')
    return manualSchool(asked.schooljaar)
  }
  const { generateSchool } = await import('../../simulator/generate/generate-school.ts')
  return refusing(() => generateSchool(asked))
}

/** Primary schools of every size. What was asked besides seed, size and code holds for all of them. */
async function report(options: Options): Promise<string> {
  const asked = generateOptions({ ...options, sector: 'PO' })
  const schools = options.report === true ? 1000 : whole('--report', options.report ?? '', 1_000_000)
  const [{ generateSchool }, { pupilsOfSchool }, { count, noCounts }, { reportOf }, { drawsOf }] = await Promise.all([
    import('../../simulator/generate/generate-school.ts'),
    import('../../simulator/generate/school-size.ts'),
    import('../../simulator/generate/report/measure.ts'),
    import('../../simulator/generate/report/report.ts'),
    import('../../simulator/random.ts'),
  ])
  const draws = drawsOf(asked.seed, 'omvang')
  const counts = noCounts()
  for (let place = 0; place < schools; place++) {
    const pupils = pupilsOfSchool(draws, place)
    count(
      counts,
      refusing(() => generateSchool({ ...asked, seed: `${asked.seed}/${place}`, pupils })),
    )
  }
  return reportOf(counts)
}

function generateOptions(options: Options): GenerateOptions {
  const { vestigingen, instructiegroepen, siblings, twins, duoTeachers, background, plusgroep } = options
  const { seed, peildatum, sector, brincode, dependancecode, groepsplan, groepsnamen, eckid, keys, bsn } = options
  return {
    ...{ seed, peildatum, sector, brincode, dependancecode, groepsplan, groepsnamen, eckid, keys, bsn, plusgroep },
    schooljaar: options.schooljaar ?? schooljaarOf(peildatum ?? dutchDay(systemClock.now())),
    pupils: wholeOf('pupils', options.pupils),
    vestigingen: vestigingen === undefined ? undefined : wholeOf('vestigingen', vestigingen),
    instructiegroepen: instructiegroepen === undefined ? undefined : wholeOf('instructiegroepen', instructiegroepen),
    siblings: siblings === undefined ? undefined : shareOf('siblings', siblings),
    twins: twins === undefined ? undefined : shareOf('twins', twins),
    duoTeachers: duoTeachers === undefined ? undefined : shareOf('duo-teachers', duoTeachers),
    staffWithoutGroups: options.staffWithoutGroups,
    backgrounds: background === undefined ? undefined : backgroundsOf(background),
  }
}

function wholeOf(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new ToolError('E_USAGE', `--${option} is "${text}", but must be a whole number.`)
  return Number(text)
}

function shareOf(option: string, text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new ToolError('E_USAGE', `--${option} is "${text}", but must be a number.`)
  return Number(text)
}

const backgrounds: Readonly<Record<Background, true>> = {
  ...{ nederlands: true, fries: true, turks: true, marokkaans: true, surinaams: true, antilliaans: true },
  ...{ pools: true, oekraiens: true, syrisch: true, chinees: true, portugees: true, somalisch: true },
}

function backgroundsOf(pairs: readonly string[]): Readonly<Partial<Record<Background, number>>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', share = ''] = pair.split('=')
      if (!Object.hasOwn(backgrounds, name))
        throw new ToolError('E_USAGE', `--background knows no "${name}", only ${Object.keys(backgrounds).join(', ')}.`)
      return [name, shareOf('background', share)]
    }),
  )
}

/** The generator refuses with a RangeError that names the option; that is for the user to repair. */
function refusing<Result>(make: () => Result): Result {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) throw new ToolError('E_USAGE', `${error.message}.`)
    throw error
  }
}

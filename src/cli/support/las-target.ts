import type { Target } from '../../../contracts/las/target.ts'
import { readText } from '../../read-text.ts'
import { ToolError } from '../../tool-error.ts'
import type { Option } from '../command.ts'
import { aPath, aPathOrStdin } from '../config/in-config.ts'
import { addressOf } from './address.ts'

/** How a person says which LAS and which school, for every command that calls one. */
export type TargetOptions = {
  readonly endpoint?: string
  readonly resultsEndpoint?: string
  readonly brincode?: string
  readonly dependancecode?: string
  readonly schooljaar?: string
  readonly klantcode?: string
  readonly klantnaam?: string
  readonly sleutelFile?: string
  readonly serveJson?: string
  readonly version: '2.2' | '2.3'
  readonly profile: 'geen' | 'smalle-set' | 'lvs-set'
  readonly gegevenssetid?: string
}

export const targetOptions: readonly Option[] = [
  { flags: '--endpoint <url>', what: 'address of the leerlinggegevens service' },
  { flags: '--results-endpoint <url>', what: 'address of the leerresultaten service' },
  { flags: '--brincode <code>', what: 'a school of which the LAS has data, 99XX' },
  { flags: '--dependancecode <code>', what: 'two digits; 00 when left out' },
  { flags: '--schooljaar <years>', what: '2026-2027' },
  { flags: '--klantcode <code>', what: 'as the LAS gave it out' },
  { flags: '--klantnaam <name>', what: 'as the LAS gave it out' },
  {
    flags: '--sleutel-file <file>',
    what: 'holds the autorisatiesleutel; else KOPPELPROEF_SLEUTEL of the environment does',
    inConfig: aPath,
  },
  {
    flags: '--serve-json <file>',
    what: 'instead of all this: the ready line of koppelproef serve --json; - reads it from stdin',
    inConfig: aPathOrStdin,
  },
  { flags: '--version <version>', what: 'of UWLR', default: '2.2', choices: ['2.2', '2.3'] },
  {
    flags: '--profile <profile>',
    what: 'what was agreed to be exchanged',
    default: 'geen',
    choices: ['geen', 'smalle-set', 'lvs-set'],
  },
  { flags: '--gegevenssetid <id>', what: 'sent along in every request, when the LAS needs it' },
]

/**
 * The LAS that the options name.
 * @throws ToolError E_USAGE, E_FILE_UNREADABLE
 */
export async function targetOf(options: TargetOptions): Promise<Target> {
  const { version, profile, gegevenssetid } = options
  const agreed = { version, profile, ...(gegevenssetid !== undefined && { gegevenssetid }) }
  if (options.serveJson !== undefined)
    return { ...fromReadyLine(await readSource(options.serveJson), options), ...agreed }
  const need = (value: string | undefined, flag: string): string => {
    if (value === undefined) throw new ToolError('E_USAGE', `${flag} is needed (or --serve-json).`)
    return value
  }
  const leerlinggegevens = endpointOf('--endpoint', need(options.endpoint, '--endpoint'))
  const { resultsEndpoint } = options
  return {
    endpoints: {
      leerlinggegevens,
      ...(resultsEndpoint !== undefined && { leerresultaten: endpointOf('--results-endpoint', resultsEndpoint) }),
    },
    koppeling: {
      klantcode: need(options.klantcode, '--klantcode'),
      klantnaam: need(options.klantnaam, '--klantnaam'),
      autorisatiesleutel: await sleutelOf(options.sleutelFile),
    },
    school: {
      brincode: need(options.brincode, '--brincode'),
      schooljaar: need(options.schooljaar, '--schooljaar'),
      ...(options.dependancecode !== undefined && { dependancecode: options.dependancecode }),
    },
    ...agreed,
  }
}

const endpointOf = (flag: string, text: string): string =>
  addressOf(flag, text, 'https://las.example/uwlr2.2.svc').replace(/\?.*$/, '')

async function sleutelOf(file: string | undefined): Promise<string> {
  const sleutel = file === undefined ? process.env.KOPPELPROEF_SLEUTEL : (await readSource(file)).trim()
  if (sleutel) return sleutel
  throw new ToolError(
    'E_USAGE',
    'The autorisatiesleutel is needed: in KOPPELPROEF_SLEUTEL of the environment, or in --sleutel-file.',
  )
}

/** The first line of a file; of stdin, `-`, as soon as it is there. */
async function readSource(file: string): Promise<string> {
  if (file !== '-') {
    return readText(file)
  }
  let text = ''
  for await (const part of process.stdin) {
    text += part
    if (text.includes('\n')) break
  }
  return text.replace(/\n.*/s, '')
}

type ReadyLine = {
  readonly leerlinggegevens: string
  readonly leerresultaten: string
  readonly scholen: readonly (Target['school'] & Target['koppeling'])[]
}

function fromReadyLine(
  text: string,
  { brincode, schooljaar }: TargetOptions,
): Pick<Target, 'endpoints' | 'koppeling' | 'school'> {
  let ready: ReadyLine
  try {
    ready = JSON.parse(text)
    if (typeof ready !== 'object' || ready === null) throw new Error('another form')
  } catch {
    throw new ToolError('E_USAGE', '--serve-json did not get the line that koppelproef serve --json prints.')
  }
  const school = (Array.isArray(ready.scholen) ? ready.scholen : []).find(
    (candidate) => brincode === undefined || candidate.brincode === brincode,
  )
  if (school === undefined)
    throw new ToolError(
      'E_USAGE',
      `The line of --serve-json has no school${brincode === undefined ? '' : ` ${brincode}`}.`,
    )
  return {
    endpoints: { leerlinggegevens: ready.leerlinggegevens, leerresultaten: ready.leerresultaten },
    koppeling: {
      autorisatiesleutel: school.autorisatiesleutel,
      klantcode: school.klantcode,
      klantnaam: school.klantnaam,
    },
    school: {
      brincode: school.brincode,
      dependancecode: school.dependancecode,
      schooljaar: schooljaar ?? school.schooljaar,
    },
  }
}
